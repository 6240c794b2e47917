extension ColumnWords {
  static let spanish: ColumnWords = [
    .record: """
    ticket, tique, tiquete, caso, incidencia, incidente, solicitud, petición, consulta, llamada,
    reclamo, conversación, requerimiento, problema, tarea, gestión, pqr, pqrs, queja, atención
    """,
    .identifier: """
    id, número, num, nº, n, código, cód, clave, folio, identificador, radicado, referencia, nro
    """,
    .time: "fecha, hora, día, fecha y hora, fechahora, momento",
    .duration: "tiempo, duración",
    .creation: """
    apertura, abierto, abierta, creado, creada, creación, alta, inicio, iniciado, registro,
    registrado, registrada, ingreso, recepción, recibido, recibida, solicitado, entrada,
    radicación, emisión
    """,
    .first: "primer, primera, primero, inicial, 1er, 1ra",
    .last: "último, última, final",
    .response: "respuesta, respondido, respondida, contestación, respuestas",
    .resolution: """
    resolución, resuelto, resuelta, resolver, solución, solucionado, solucionada, finalizado,
    finalizada, finalización, completado, completada, terminado, término, atendido
    """,
    .closing: "cierre, cerrado, cerrada, clausura, fin",
    .update: """
    actualización, actualizado, actualizada, modificación, modificado, modificada, cambio,
    actividad
    """,
    .due: """
    vencimiento, límite, plazo, previsto, prevista, compromiso, prometido, prometida, objetivo
    """,
    .assignment: "asignado, asignada, asignación",
    .agent: """
    agente, responsable, técnico, técnica, propietario, operador, operadora, encargado,
    encargada, asesor, asesora, analista, gestor, ejecutivo, persona asignada, empleado,
    atendido por, funcionario
    """,
    .team: "equipo, grupo, cola, departamento, área, sector, dependencia, mesa",
    .customer: """
    cliente, solicitante, usuario, informador, reclamante, contacto, consumidor, suscriptor,
    afiliado, abonado, peticionario, ciudadano, paciente, cuenta, empresa, comprador, dni, rut,
    cédula, nif
    """,
    .name: "nombre, razón social, apellido, apellidos, nombre completo",
    .contact: "teléfono, celular, móvil, correo, correo electrónico, email, e mail, tel",
    .channel: "canal, origen, medio, vía, fuente, canal de atención, forma de contacto, plataforma",
    .category: "categoría, clasificación, motivo, tema, tipificación, materia, tópico, rubro",
    .kind: "tipo, clase, naturaleza",
    .sub: "sub, subcategoría, subtipo, nivel 2, submotivo, subtema, secundario",
    .main: "principal, nivel 1, primario, macro",
    .product: """
    producto, productos, artículo, dispositivo, modelo, sistema, aplicación, equipo,
    servicio contratado, marca
    """,
    .service: "servicio",
    .region: """
    región, país, ciudad, provincia, ubicación, localización, localidad, municipio, comuna,
    sede, sucursal, departamento geográfico, barrio, estado, zona, tienda, oficina
    """,
    .priority: "prioridad, severidad, gravedad, criticidad, importancia",
    .impact: "impacto",
    .urgency: "urgencia",
    .status: "estado, estatus, situación, etapa, fase",
    .mood: "ánimo, sentimiento, emoción",
    .level: "nivel, escalón",
    .support: "soporte, apoyo",
    .segment: "segmento, plan, perfil",
    .satisfaction: """
    satisfacción, satisfecho, valoración, csat, satisfecha, satisfechos, califica, calificaría,
    calificar, calificarías, valora, valoraría, valorarías, evalúa, evaluaría, calificación
    """,
    .score: "calificación, puntuación, puntaje, nota, valor, resultado, valoración, puntos",
    .survey: "encuesta, cuestionario, sondeo",
    .recommendation: """
    recomendación, recomendaría, recomendar, nps, recomiende, recomendarías, recomiendes,
    recomendara, recomendaras
    """,
    .effort: "esfuerzo, facilidad, fácil, difícil",
    .subject: "asunto, título, resumen, tema",
    .description: "descripción, detalle, detalles, contenido, mensaje, texto, relato",
    .comment: """
    comentario, comentarios, observación, observaciones, nota, notas, sugerencia, sugerencias,
    mejorar, por qué
    """,
    .cause: "causa, causas, causa raíz",
    .wait: "espera",
    .handling: "atención, tratamiento, trabajado, gestión, dedicado, conversación, empleado",
    .hold: "pausa, retención, suspendido",
    .reopening: "reabierto, reabierta, reapertura, reaperturas",
    .transfer: """
    transferido, transferida, transferencia, transferencias, derivado, derivación, traslado
    """,
    .escalation: "escalado, escalada, escalamiento",
    .complaint: "queja, reclamo, reclamación",
    .answered: "contestada, contestado, atendida",
    .count: "cantidad de, número de, cant de, veces",
    .flag: "es, fue, indicador, hubo",
    .tags: "etiqueta, etiquetas",
    .attachments: "adjunto, adjuntos, anexo, anexos, archivos adjuntos",
    .event: "evento, actividad, acción, operación, movimiento",
    .business: "hábil, hábiles, laboral, laborales",
    .total: "total, global, completo",
    .connective: "de, del, la, el, los, las, en, para, por, a, al, con, y, su, actual, un, una, lo",
    .average: "promedio, media, medio, tmo, tme",
    .share: "porcentaje, tasa",
    .other: """
    excedido, retraso, vencido, vencida, estimado, estimada, estimación, padre, proyecto,
    no, anterior, próximo, compra, nacimiento, pago, precio, costo,
    coste, entrega, vista, visto, restante, original, esperada
    """,
  ]
}
