extension ColumnWords {
  /// Of Brazil and Portugal; accents are folded away.
  static let portuguese: ColumnWords = [
    .record: """
    chamado, chamados, ticket, atendimento, ocorrência, solicitação, incidente, caso,
    requisição, ouvidoria, demanda, protocolo, reclamação, manifestação, problema,
    ordem de serviço, ligação, chamada, conversa, tarefa
    """,
    .identifier: """
    id, número, num, nº, n, código, cód, cod, protocolo, chave, identificador, identificação
    """,
    .time: "data, hora, horário, dia, datahora, data e hora, dt, hr, momento",
    .duration: "tempo, duração, tmp",
    .creation: """
    abertura, aberto, aberta, criado, criada, criação, registro, registrado, início, inicial,
    cadastro, entrada, recebimento, recebido, solicitado, inclusão, emissão, iniciado, ocorrido
    """,
    .first: "primeiro, primeira, 1o, 1a, inicial",
    .last: "último, última, final",
    .response: "resposta, retorno, respondido, respondida, resp",
    .resolution: """
    resolução, resolvido, resolvida, resolver, solução, solucionado, solucionada, solucionar,
    conclusão, concluído, concluída, finalizado, finalizada, finalização, término
    """,
    .closing: "fechamento, fechado, fechada, encerramento, encerrado, encerrada, fim, baixa",
    .update: """
    atualização, atualizado, atualizada, alteração, alterado, alterada, modificação, modificado,
    movimentação
    """,
    .due: "prazo, vencimento, previsto, prevista, previsão, limite, prometido, meta",
    .assignment: "atribuído, atribuída, atribuição, designado, designada",
    .agent: """
    atendente, analista, responsável, técnico, técnica, proprietário, operador, operadora,
    agente, funcionário, colaborador, consultor, executor, dono
    """,
    .team: """
    equipe, equipa, grupo, fila, departamento, setor, área, time, célula, grupo de atendimento
    """,
    .customer: """
    cliente, solicitante, requerente, usuário, utilizador, reclamante, consumidor, contato,
    contacto, empresa, assinante, segurado, cpf, cnpj, requisitante, demandante, cidadão, aluno,
    paciente, conta, relator, relatora
    """,
    .name: "nome, razão social, nome completo",
    .contact: "telefone, celular, e mail, email, fone, whatsapp, tel, correio eletrônico",
    .channel: "canal, origem, meio, forma de contato, via, fonte, mídia, plataforma",
    .category: """
    categoria, classificação, assunto, motivo, tema, tópico, natureza, tipificação, tipologia
    """,
    .kind: "tipo, espécie, tipo de item",
    .sub: "sub, subcategoria, subtipo, nível 2, submotivo, subassunto, secundário",
    .main: "principal, nível 1, primário, macro",
    .product: """
    produto, produtos, equipamento, sistema, item, aparelho, modelo, aplicativo, aplicação,
    módulo, software
    """,
    .service: "serviço",
    .region: """
    bairro, localização, localidade, cidade, município, região, estado, uf, país, unidade,
    filial, loja, regional, endereço da unidade, local
    """,
    .priority: "prioridade, severidade, gravidade, criticidade, importância",
    .impact: "impacto",
    .urgency: "urgência",
    .status: "status, situação, estado, etapa, fase, andamento",
    .mood: "sentimento, humor",
    .level: "nível, camada",
    .support: "suporte",
    .segment: "segmento, plano, perfil, porte",
    .satisfaction: """
    satisfação, satisfeito, avaliação, csat, satisfeita, avalia, avaliaria, avalie, avaliar,
    classificaria, classificação de satisfação
    """,
    .score: "nota, pontuação, avaliação, pontos, valor, resultado, grau",
    .survey: "pesquisa, questionário, enquete",
    .recommendation: """
    recomendação, recomendaria, recomendar, nps, indicação, recomende, recomendasse, indicaria,
    indicar
    """,
    .effort: "esforço, facilidade, fácil, difícil",
    .subject: "título, assunto, resumo",
    .description: "descrição, conteúdo, detalhes, detalhe, mensagem, relato, texto, histórico",
    .comment: """
    comentário, comentários, observação, observações, obs, feedback, parecer, sugestão, sugestões,
    melhorar, por que
    """,
    .cause: "causa, causa raiz, causas",
    .wait: "espera, fila de espera, aguardo",
    .handling: "atendimento, tratamento, trabalhado, gasto, conversação, execução, falado",
    .hold: "pausa, suspenso, pendência",
    .reopening: "reaberto, reaberta, reabertura, reaberturas, reabriu",
    .transfer: """
    transferido, transferida, transferência, transferências, encaminhado, encaminhamento,
    repasse
    """,
    .escalation: "escalado, escalada, escalonamento, escalonado",
    .complaint: "reclamação, queixa, denúncia",
    .answered: "atendido, atendida, respondida",
    .count: "quantidade de, qtd de, número de, total de, qtde de, vezes",
    .flag: "foi, é, flag, indicador, houve, está",
    .tags: "etiqueta, etiquetas, marcadores, tags, rótulos",
    .attachments: "anexo, anexos",
    .event: "evento, atividade, ação, operação, movimento",
    .business: "útil, úteis, comercial, expediente",
    .total: "total, geral, completo",
    .connective: """
    de, do, da, dos, das, em, no, na, para, por, pelo, pela, o, a, os, as, e, ao, com, atual,
    seu, sua
    """,
    .average: "média, médio, tma, tme, tmo",
    .share: "percentual, taxa",
    .other: """
    excedido, excedida, atraso, atrasado, vencido, estimado, estimada, pai, projeto,
    não, anterior, próximo, compra, nascimento, pagamento, preço, custo, entrega,
    admissão, quantidade, qtd, qtde
    """,
  ]
}
