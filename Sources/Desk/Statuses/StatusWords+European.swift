extension StatusWords {
  static let english: KeyValuePairs<StatusSense, String> = [
    .is(.new): """
    new, created, unassigned, submitted, to do, todo, backlog, queued, in queue, unstarted, unopened,
    not started, not assigned, registered, logged, received, unread, untouched, waiting in queue
    """,
    .is(.open): """
    open, opened, active, in progress, progress, work in progress, wip, working, assigned, accepted,
    process, processing, in process, under review, in review, review, reviewing, investigat*, escalat*,
    waiting for support, waiting for agent, ongoing, develop*, testing, analys*, analyz*, acknowledged,
    transferred, reassigned, started, resolving, closing, in resolution, in closure, assessing, triage,
    triaged, scheduled, planned, incomplete, incompleted, execut*, implementing, in test, in testing
    """,
    .is(.pending): """
    pending, replied, answered, feedback requested, awaiting reply, awaiting response,
    awaiting feedback, awaiting confirmation, waiting for reply, waiting for response,
    waiting for feedback, info needed, need info, needs info, more info, cancellation requested,
    cancel requested, cancellation request
    """,
    .is(.onHold): """
    hold, onhold, on hold, await*, wait, waiting, suspended, paused, snoozed, deferred, postponed,
    blocked, parked, stalled
    """,
    .is(.solved): """
    resolved, solved, done, completed, complete, finished, fixed, fulfilled, handled, processed, settled,
    resolve, solve
    """,
    .is(.closed): "closed, close, archived, ended, autoclosed",
    .is(.cancelled): """
    cancelled, canceled, cancel, rejected, declined, refused, denied, withdrawn, withdrew, revoked, void,
    voided, expired, invalid, obsolete, aborted, terminated, won t fix, won t do, wont fix, wontfix,
    wont do, not a bug, not an issue, cannot reproduce, no action needed, no action required
    """,
    .is(.merged): "merged, merge, duplicate, duplicated, duplicates",
    .is(.spam): "spam, junk",
    .is(.abandoned): """
    abandon*, missed, missed call, no answer, not answered, unanswered, hung up, hang up,
    caller hung up, gave up
    """,
    .is(.dropped): "dropped, call dropped, disconnected, connection lost",
    .reopened: "reopen*, re open*, opened again",
    .isNotSolved: "unresolved, unsolved, unfixed, undone, unclosed, unfinished",
    .not: """
    not, never, no, not yet, not been, not fully, isn t, partially, partly, half, yet to be
    """,
    .toBe: "to be, to, being, ready to, ready to be",
    .customer: """
    customer*, client*, user*, requester*, requestor*, caller*, reporter*, contact, end user
    """,
    .thirdParty: """
    vendor*, supplier*, third party, 3rd party, partner*, external, externals, carrier*, manufacturer*
    """,
    .ticket: """
    ticket, tickets, case, incident, issue, request, call, conversation, the, was, is, has, been, as, by,
    agent, system, automatically, auto
    """,
    .nothing: "no response, no reply, no feedback, no further response, no action",
  ]

  static let portuguese: KeyValuePairs<StatusSense, String> = [
    .is(.new):
      "novo, nova, nao iniciad*, nao atribuid*, sem atendimento, na fila, em fila, registrad*",
    .is(.open): """
    abert*, em andamento, andamento, em atendimento, atendimento, atribuid*, em analise, analise,
    em execucao, execucao, em tratamento, tratamento, em processamento, processando, iniciad*,
    encaminhad*, transferid*, em curso, em progresso, escalad*, escalonad*, em resolucao, em solucao,
    em validacao, aceit*, planejad*, agendad*, em desenvolvimento, em teste
    """,
    .is(.pending): "pendent*, respondid*, aguardando retorno, aguardando resposta",
    .is(.onHold):
      "aguardando, aguarda, em espera, espera, suspens*, pausad*, em pausa, adiad*, bloquead*",
    .is(.solved): """
    resolvid*, resolver, solucionad*, concluid*, concluir, completad*, completo, completa, finalizad*, atendid*,
    tratad*, terminad*, feito
    """,
    .is(.closed): "fechad*, fechamento, fechar, encerrad*, encerramento, encerrar, arquivad*",
    .is(.cancelled):
      "cancelad*, rejeitad*, recusad*, indeferid*, anulad*, expirad*, improcedent*, desistencia",
    .is(.merged): "mesclad*, duplicad*, duplicidade, unificad*",
    .is(.abandoned): "abandonad*, chamada perdida, ligacao perdida, chamada nao atendida",
    .is(.dropped): "chamada caiu, ligacao caiu, desconectad*",
    .reopened: "reabert*",
    .isNotSolved: "irresolvid*",
    .not: "nao, sem, ainda nao, nao foi, parcialmente",
    .toBe: "por, para, a, a ser, para ser, em fase de",
    .customer: "cliente*, usuario*, solicitante*, requerente*, consumidor*",
    .thirdParty: "fornecedor*, terceir*, externo*, parceir*, fabricante*",
    .ticket: "chamado, chamada, atendimento encerrado de, ocorrencia, pelo, pela, agente, de, do",
    .nothing: "sem resposta, sem retorno",
  ]

  static let spanish: KeyValuePairs<StatusSense, String> = [
    .is(.new):
      "nuevo, nueva, sin asignar, no iniciad*, sin iniciar, en cola, registrad*, creado, creada",
    .is(.open): """
    abiert*, en curso, en proceso, proceso, en progreso, progreso, asignad*, asignar, en atencion,
    en analisis, en revision, revision, en tramite, tramitando, derivad*, escalad*, iniciad*,
    trabajando, activo, activa, aceptad*, empezar, empezad*, fabricacion, en desarrollo, en resolucion, recibir,
    recibid*, planificad*, programad*, gestionando, en gestion
    """,
    .is(.pending): "pendient*, contestad*, respondid*, en espera de respuesta",
    .is(.onHold):
      "en espera, espera, esperando, a la espera, suspendid*, en pausa, pausad*, aplazad*, bloquead*",
    .is(.solved): """
    resuelt*, resolver, solucionad*, solucionar, completad*, completo, completa, finalizad*, terminad*,
    acabad*, atendid*, concluid*, hecho, tramitad*
    """,
    .is(.closed): "cerrad*, cerrar, cierre, archivad*",
    .is(.cancelled):
      "cancelad*, anulad*, rechazad*, denegad*, desestimad*, descartad*, caducad*, desistid*",
    .is(.merged): "fusionad*, combinad*, duplicad*",
    .is(.spam): "correo no deseado",
    .is(.abandoned): "abandonad*, llamada perdida, no contestad*, sin contestar",
    .is(.dropped): "llamada cortada, desconectad*",
    .reopened: "reabiert*",
    .not: "sin, aun no, todavia no, aun sin, parcialmente",
    .toBe: "por, para, a",
    .customer: "cliente*, usuari*, solicitante*",
    .thirdParty: "proveedor*, tercero*, fabricante*",
    .ticket: "caso, incidencia, solicitud, llamada, por el, agente, de, del, la, el",
    .nothing: "sin respuesta",
  ]

  static let german: KeyValuePairs<StatusSense, String> = [
    .is(.new): """
    neu, neue, neuer, neues, unbearbeitet, eingegangen, in warteschlange, nicht begonnen,
    nicht zugewiesen, noch nicht begonnen, erfasst, erstellt
    """,
    .is(.open): """
    offen, offene, offener, geoffnet, in bearbeitung, bearbeitung, in arbeit, laufend, lauft, zugewiesen,
    zugeteilt, begonnen, in prufung, weitergeleitet, eskaliert, angenommen, aktiv, in klarung, klarung,
    wird bearbeitet, in losung, geplant, eingeplant, in umsetzung, unvollstandig
    """,
    .is(.pending): "ausstehend, ruckfrage, ruckmeldung, wiedervorlage, beantwortet, anhangig",
    .is(.onHold): """
    wartend, wartet, warten, warte, in wartestellung, angehalten, pausiert, zuruckgestellt, ausgesetzt,
    blockiert, verschoben
    """,
    .is(.solved): """
    gelost, losen, erledigt, erledigen, behoben, fertig, fertiggestellt, abgeschlossen, abschluss,
    abzuschliessen, bearbeitet, beantwortet und erledigt
    """,
    .is(.closed): "geschlossen, schliessen, schliessung, beendet, archiviert",
    .is(.cancelled): """
    abgebrochen, storniert, abgelehnt, zuruckgewiesen, zuruckgezogen, verworfen, abgelaufen, ungultig,
    gestrichen, widerrufen
    """,
    .is(.merged): "zusammengefuhrt, duplikat, doppelt, dublette",
    .is(.abandoned): "aufgelegt, verpasst, verpasster anruf, nicht angenommen, entgangen",
    .is(.dropped): "verbindung getrennt",
    .reopened: "wiedereroffnet, wieder eroffnet, wieder geoffnet, erneut geoffnet, neu geoffnet",
    .isNotSolved: "ungelost, unerledigt",
    .not: "nicht, kein, keine, noch nicht, teilweise, teils",
    .toBe: "zu, zum, zur",
    .customer: "kunde*, kundin, nutzer*, anwender*, melder*, benutzer*",
    .thirdParty: "lieferant*, hersteller*, drittanbieter*, dritte*, extern*, partner*",
    .ticket: "anfrage, vorgang, storung, fall, durch, agenten, vom",
    .nothing: "keine antwort, keine ruckmeldung",
  ]

  static let french: KeyValuePairs<StatusSense, String> = [
    .is(.new):
      "nouveau, nouvelle, nouveaux, non attribue*, non assigne*, non commence*, en file, cree, creee",
    .is(.open): """
    ouvert, ouverte, ouverts, en cours, encours, en traitement, traitement, attribue, attribuee, assigne,
    assignee, pris en charge, prise en charge, en analyse, analyse, transfere, transferee, escalade,
    escaladee, commence, demarre, accepte, acceptee, planifie, planifiee, en resolution,
    en cours de resolution, en cours de cloture, en test
    """,
    .is(.pending): "en attente, attente, attente client, repondu, repondue",
    .is(.onHold): "suspendu*, en pause, en suspens, reporte, reportee, bloque, bloquee",
    .is(.solved): """
    resolu, resolue, resolus, resolues, resoudre, traite, traitee, traites, traitees, traiter, termine,
    terminee, termines, terminer, complete, completee, acheve, achevee, regle, reglee, fini, finie, effectue
    """,
    .is(.closed): """
    clos, close, clot, cloture, cloturee, clotures, cloturer, ferme, fermee, fermes, fermer, fermeture,
    archive, archivee
    """,
    .is(.cancelled): """
    annule, annulee, annules, annulation, rejete, rejetee, refuse, refusee, expire, expiree, sans suite,
    invalide, retire
    """,
    .is(.merged): "fusionne*, doublon*, duplique*",
    .is(.spam): "indesirable, courrier indesirable",
    .is(.abandoned): "abandonne, abandonnee, appel perdu, appel manque",
    .is(.dropped): "appel coupe, deconnecte",
    .reopened: "rouvert*, reouvert*, re ouvert*",
    .isNotSolved: "irresolu*",
    .not: "non, pas, pas encore, jamais, partiellement",
    .toBe: "a, pour, a etre",
    .customer: "client*, demandeur*, utilisateur*, usager*",
    .thirdParty: "fournisseur*, tiers, prestataire*, partenaire*",
    .ticket: "demande, dossier, appel, par, l, la, le, de, du, agent",
    .nothing: "sans reponse",
  ]

  static let italian: KeyValuePairs<StatusSense, String> = [
    .is(.new): "nuovo, nuova, nuovi, non assegnat*, non iniziat*, in coda, creato, registrat*",
    .is(.open): """
    apert*, in corso, corso, in lavorazione, lavorazione, assegnat*, assegnare, preso in carico,
    presa in carico, in carico, in analisi, in gestione, iniziat*, iniziare, trasferit*, inoltrat*,
    escalation, accettat*, pianificat*, in risoluzione, in chiusura, in verifica
    """,
    .is(.pending): "in attesa, attesa, in attesa di risposta, rispost*",
    .is(.onHold):
      "sospes*, in sospeso, in pausa, rimandat*, rinviat*, bloccat*, in attesa di approvazione",
    .is(.solved): """
    risolt*, risolvere, completat*, concluso, conclusa, conclusi, concludere, terminat*, evaso, evasa, evasi, evadere, finit*,
    lavorato, lavorata, gestito, gestita
    """,
    .is(.closed): "chius*, chiudere, archiviat*",
    .is(.cancelled): "annullat*, cancellat*, rifiutat*, respint*, scadut*, ritirat*, non valid*",
    .is(.merged): "unito, unita, uniti, duplicat*, accorpat*",
    .is(.spam): "posta indesiderata",
    .is(.abandoned): "abbandonat*, chiamata persa, chiamata non risposta",
    .is(.dropped): "chiamata caduta, disconness*",
    .reopened: "riapert*",
    .isNotSolved: "irrisolt*",
    .not: "non, non ancora, senza, parzialmente",
    .toBe: "da, per",
    .customer: "client*, utent*, richiedent*",
    .thirdParty: "fornitor*, terz*, estern*",
    .ticket: "richiesta, segnalazione, chiamata, dal, dall, di, operatore",
    .nothing: "nessuna risposta, senza risposta",
  ]
}
