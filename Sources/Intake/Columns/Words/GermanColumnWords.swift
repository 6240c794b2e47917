extension ColumnWords {
  /// Words written together (`Erstellungsdatum`, `Kundennummer`) are parted by these.
  static let german: ColumnWords = [
    .record: """
    ticket, vorgang, fall, anfrage, störung, vorfall, meldung, anruf, gespräch, anliegen,
    problem, serviceanfrage, reklamation, incident, aufgabe, kontakt
    """,
    .identifier: "id, nr, nummer, kennung, schlüssel, code, referenz, aktenzeichen",
    .time: "datum, zeit, uhrzeit, zeitpunkt, tag, zeitstempel, am, um",
    .duration: "dauer, zeit, zeitraum, länge",
    .creation: """
    erstellt, erstellung, eröffnet, eröffnung, angelegt, eingang, eingegangen, gemeldet, beginn,
    begonnen, start, erfasst, erfassung, offen seit, anlage, geöffnet, aufgenommen
    """,
    .first: "erste, erster, erstes, ersten, erst, initiale",
    .last: "letzte, letzter, letztes, letzten, zuletzt",
    .response: "antwort, reaktion, rückmeldung, beantwortet, antworten",
    .resolution: """
    lösung, gelöst, erledigt, erledigung, behoben, fertig, fertiggestellt, abgeschlossen
    """,
    .closing: "geschlossen, schließung, abschluss, ende, beendet, schluss",
    .update: "aktualisiert, aktualisierung, geändert, änderung, bearbeitet am, modifiziert",
    .due: "fällig, fälligkeit, frist, soll, ziel, termin, zugesagt, erwartet",
    .assignment: "zugewiesen, zugeordnet, zuweisung, zuordnung",
    .agent: """
    bearbeiter, mitarbeiter, techniker, besitzer, agent, verantwortlich, verantwortlicher,
    zuständig, sachbearbeiter, berater, operator, zugewiesene person, inhaber
    """,
    .team: "team, gruppe, abteilung, warteschlange, bereich, queue, lösungsgruppe, fachbereich",
    .customer: """
    kunde, kunden, anfragender, antragsteller, anwender, melder, benutzer, anrufer, nutzer,
    kontakt, auftraggeber, konto, anforderer, autor
    """,
    .name: "name, vorname, nachname, namen",
    .contact: "telefon, handy, mobil, mail, e mail, email, telefonnummer, rufnummer",
    .channel: "kanal, quelle, herkunft, eingangskanal, kontaktweg, kontaktart, medium",
    .category: "kategorie, klassifizierung, thema, grund, rubrik, sachgebiet",
    .kind: "typ, art, sorte",
    .sub: "unter, sub, ebene 2, unterkategorie",
    .main: "haupt, ebene 1, hauptkategorie",
    .product: "produkt, produkte, gerät, artikel, modell, system, anwendung, marke, service objekt",
    .service: "dienst, dienstleistung, service",
    .region: """
    region, land, stadt, ort, standort, bezirk, filiale, niederlassung, bundesland, gebiet
    """,
    .priority: "priorität, prio, wichtigkeit, schweregrad",
    .impact: "auswirkung",
    .urgency: "dringlichkeit",
    .status: "status, zustand, stand, phase",
    .mood: "stimmung",
    .level: "stufe, ebene, level",
    .support: "support, unterstützung",
    .segment: "segment, tarif, kundengruppe, kundentyp",
    .satisfaction: "zufriedenheit, zufrieden, bewertung, bewerten, beurteilen",
    .score: "punkte, punktzahl, note, wert, bewertung, ergebnis",
    .survey: "umfrage, befragung, fragebogen",
    .recommendation: """
    weiterempfehlung, weiterempfehlen, empfehlung, nps, empfehlen, weiterempfehlen würden
    """,
    .effort: "aufwand des kunden, leichtigkeit, einfach, leicht, schwierig",
    .subject: "betreff, titel, zusammenfassung, kurzbeschreibung, überschrift",
    .description: "beschreibung, inhalt, details, nachricht, text, langtext",
    .comment: """
    kommentar, kommentare, bemerkung, anmerkung, notiz, hinweis, anmerkungen, verbessern,
    vorschläge, anregungen, warum
    """,
    .cause: "ursache, ursachen, grundursache",
    .wait: "warte, wartezeit, warten, klingel",
    .handling: "bearbeitung, gesprächs, arbeits, aufwand, gearbeitet, bearbeitungszeit",
    .hold: "gehalten, pausiert, halte",
    .reopening: "wiedereröffnet, wiedereröffnung, wieder geöffnet, wiedereröffnungen",
    .transfer: "weiterleitung, weitergeleitet, übergabe, weiterleitungen",
    .escalation: "eskaliert, eskalation",
    .complaint: "beschwerde, reklamation",
    .answered: "angenommen, beantwortet",
    .count: "anzahl, anzahl der, häufigkeit",
    .flag: "ist, wurde, ja nein, kennzeichen",
    .tags: "schlagworte, schlagwörter, stichworte, etiketten",
    .attachments: "anhang, anhänge, anlagen",
    .event: "ereignis, aktivität, aktion",
    .business: "geschäftszeit, geschäftszeiten, arbeitszeit, servicezeit",
    .total: "gesamt, insgesamt, gesamte",
    .connective: """
    der, die, das, des, dem, den, von, für, zur, zum, in, an, bei, mit, und, aktueller,
    aktuelle, durch den
    """,
    .average: "durchschnitt, durchschnittliche, durchschnittlich, mittlere",
    .share: "prozent, quote, anteil",
    .other: """
    überschritten, überfällig, geschätzt, übergeordnet, projekt, nicht,
    vorherige, nächste, kauf, geburt, zahlung, preis, kosten, lieferung, menge
    """,
  ]
}
