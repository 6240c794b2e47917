extension ColumnWords {
  static let italian: ColumnWords = [
    .record: """
    ticket, richiesta, segnalazione, caso, incidente, chiamata, pratica, reclamo, intervento,
    conversazione, problema, attività, contatto
    """,
    .identifier: """
    id, numero, num, n, nº, codice, cod, chiave, riferimento, identificativo, protocollo
    """,
    .time: "data, ora, giorno, orario, momento, data e ora",
    .duration: "durata, tempo",
    .creation: """
    apertura, aperto, aperta, creato, creata, creazione, inizio, inserimento, inserito,
    registrazione, registrato, ricezione, ricevuto, ingresso, avvio, segnalato
    """,
    .first: "primo, prima, iniziale",
    .last: "ultimo, ultima",
    .response: "risposta, risposto, riscontro, risposte",
    .resolution: """
    risoluzione, risolto, risolta, soluzione, completato, completata, completamento, terminato,
    conclusione, concluso
    """,
    .closing: "chiusura, chiuso, chiusa, fine",
    .update: "aggiornamento, aggiornato, aggiornata, modifica, modificato, modificata, variazione",
    .due: "scadenza, previsto, prevista, limite, promesso, obiettivo",
    .assignment: "assegnato, assegnata, assegnazione",
    .agent: """
    agente, tecnico, operatore, operatrice, responsabile, incaricato, assegnatario,
    proprietario, addetto, consulente
    """,
    .team: "gruppo, squadra, coda, reparto, ufficio, dipartimento, team",
    .customer: """
    cliente, richiedente, utente, segnalatore, chiamante, contatto, consumatore, abbonato,
    reclamante, azienda, account
    """,
    .name: "nome, cognome, ragione sociale, nominativo",
    .contact: "telefono, cellulare, email, e mail, posta elettronica, recapito, tel",
    .channel: "canale, origine, fonte, provenienza, mezzo",
    .category: "categoria, classificazione, motivo, argomento, tema, causale",
    .kind: "tipo, tipologia, genere, natura",
    .sub: "sotto, sottocategoria, livello 2, secondario",
    .main: "principale, livello 1",
    .product: """
    prodotto, prodotti, dispositivo, apparecchio, articolo, modello, sistema, applicazione,
    apparato, marca
    """,
    .service: "servizio",
    .region: """
    regione, paese, città, provincia, località, sede, ubicazione, comune, zona, filiale, negozio
    """,
    .priority: "priorità, gravità, criticità, importanza, severità",
    .impact: "impatto",
    .urgency: "urgenza",
    .status: "stato, fase, situazione",
    .mood: "umore, sentimento",
    .level: "livello",
    .support: "supporto, assistenza",
    .segment: "segmento, piano, profilo",
    .satisfaction: """
    soddisfazione, soddisfatto, valutazione, gradimento, soddisfatta, soddisfatti, valuta,
    valuterebbe, valuteresti
    """,
    .score: "punteggio, voto, valore, punti, valutazione, risultato, esito",
    .survey: "sondaggio, questionario, indagine",
    .recommendation: """
    raccomandazione, consiglierebbe, raccomandare, nps, consigliare, consiglieresti, consigli,
    raccomanderebbe, raccomanderesti
    """,
    .effort: "sforzo, facilità, facile, difficile",
    .subject: "oggetto, titolo, riepilogo, sommario",
    .description: "descrizione, contenuto, dettaglio, dettagli, messaggio, testo",
    .comment: """
    commento, commenti, nota, note, osservazione, osservazioni, suggerimento, suggerimenti,
    migliorare, perché
    """,
    .cause: "causa, cause, causa radice",
    .wait: "attesa",
    .handling: "gestione, lavorazione, trattamento, conversazione, impiegato",
    .hold: "pausa, sospensione",
    .reopening: "riaperto, riaperta, riapertura, riaperture",
    .transfer: "trasferimento, trasferito, trasferimenti, inoltro",
    .escalation: "escalation, scalato",
    .complaint: "reclamo, lamentela",
    .answered: "risposta data",
    .count: "numero di, quantità di, conteggio",
    .flag: "è, indicatore, flag",
    .tags: "etichetta, etichette",
    .attachments: "allegato, allegati",
    .event: "evento, azione, operazione",
    .business: "lavorativo, lavorativi, lavorative",
    .total: "totale, complessivo",
    .connective: """
    di, del, della, dei, delle, il, la, lo, i, gli, le, in, a, da, dal, per, con, e, attuale,
    al, un, una, ultimo aggiornamento di
    """,
    .average: "media, medio",
    .share: "percentuale, tasso",
    .other: """
    superato, ritardo, scaduto, stimato, padre, progetto, non, precedente,
    prossimo, acquisto, nascita, pagamento, prezzo, costo, consegna, quantità
    """,
  ]
}
