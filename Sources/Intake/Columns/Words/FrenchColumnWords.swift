extension ColumnWords {
  static let french: ColumnWords = [
    .record: """
    ticket, demande, incident, dossier, appel, requête, cas, réclamation, conversation,
    intervention, problème, tâche, échange, plainte
    """,
    .identifier: "id, numéro, num, n, nº, n°, code, clé, référence, réf, identifiant",
    .time: "date, heure, jour, le, moment, horodatage",
    .duration: "durée, temps, délai",
    .creation: """
    création, créé, créée, ouverture, ouvert, ouverte, début, dépôt, déposé, réception, reçu,
    reçue, enregistrement, enregistré, soumis, soumission, saisie, signalé, déclaration, arrivée
    """,
    .first: "premier, première, 1er, 1re, initial, initiale",
    .last: "dernier, dernière",
    .response: "réponse, répondu, réponses, retour, prise en charge",
    .resolution: """
    résolution, résolu, résolue, solution, traité, terminé, terminée, achevé, résoudre
    """,
    .closing: "clôture, clôturé, clos, close, fermeture, fermé, fermée, fin",
    .update: """
    mise à jour, modification, modifié, modifiée, mis à jour, maj, actualisation, actualisé
    """,
    .due: "échéance, limite, prévu, prévue, promis, objectif, attendue",
    .assignment: """
    assigné, assignée, attribué, attribuée, affecté, affectée, affectation, attribution,
    assignation,
    assignée
    """,
    .agent: """
    agent, technicien, responsable, intervenant, opérateur, conseiller, propriétaire,
    gestionnaire, traité par, chargé, collaborateur, téléconseiller,
    personne assignée
    """,
    .team: "équipe, groupe, service, département, file, file d attente, pôle",
    .customer: """
    client, demandeur, utilisateur, rapporteur, appelant, usager, abonné, contact, adhérent,
    compte, plaignant, société
    """,
    .name: "nom, prénom, raison sociale",
    .contact: """
    téléphone, tel, mobile, portable, courriel, email, e mail, mail, adresse e mail, mél
    """,
    .channel: "canal, origine, source, provenance, mode de contact, média, moyen de contact",
    .category: "catégorie, classification, motif, thème, rubrique, thématique, qualification",
    .kind: "type, nature, genre",
    .sub: "sous, sous catégorie, niveau 2, secondaire",
    .main: "principal, principale, niveau 1",
    .product: """
    produit, produits, équipement, appareil, article, modèle, système, application, logiciel,
    marque, matériel
    """,
    .service: "prestation, service",
    .region: """
    région, pays, ville, lieu, site, localisation, agence, magasin, département géographique,
    commune, secteur,
    lieu, lieux
    """,
    .priority: "priorité, gravité, sévérité, criticité, importance",
    .impact: "impact",
    .urgency: "urgence",
    .status: "statut, état, étape, phase, avancement",
    .mood: "humeur, sentiment, émotion",
    .level: "niveau, palier",
    .support: "support, assistance",
    .segment: "segment, forfait, offre, profil",
    .satisfaction: """
    satisfaction, satisfait, satisfaite, évaluation, appréciation, satisfaits, évaluez,
    évalueriez, noteriez, notez
    """,
    .score: "note, score, points, valeur, résultat, évaluation",
    .survey: "enquête, sondage, questionnaire",
    .recommendation: """
    recommandation, recommanderiez, recommander, nps, recommandiez, recommandez, conseilleriez
    """,
    .effort: "effort, facilité, facile, difficile",
    .subject: "sujet, objet, titre, résumé, intitulé",
    .description: "description, contenu, détail, détails, message, texte, descriptif",
    .comment: """
    commentaire, commentaires, remarque, remarques, observation, observations, avis, suggestion,
    suggestions, améliorer, pourquoi
    """,
    .cause: "cause, causes, cause racine",
    .wait: "attente, sonnerie",
    .handling: "traitement, travail, passé, communication, gestion, conversation",
    .hold: "pause, suspension, en attente",
    .reopening: "réouvert, réouverte, réouverture, rouvert, réouvertures",
    .transfer: "transfert, transféré, transferts, réaffectation",
    .escalation: "escalade, escaladé",
    .complaint: "plainte, réclamation",
    .answered: "décroché, répondu",
    .count: "nombre de, nb de, nbre de, nombre, nb",
    .flag: "est, indicateur, a été",
    .tags: "étiquette, étiquettes, mots clés, libellés",
    .attachments: "pièce jointe, pièces jointes, annexe",
    .event: "événement, activité, action, opération",
    .business: "ouvré, ouvrés, ouvrées",
    .total: "total, totale, global, globale",
    .connective: """
    de, du, des, la, le, les, l, d, en, par, pour, à, au, aux, et, actuel, actuelle, un, une,
    sa, son
    """,
    .average: "moyenne, moyen, dmt",
    .share: "pourcentage, taux",
    .other: """
    dépassé, dépassée, retard, estimé, estimée, parent, projet, non,
    précédent, prochain, achat, naissance, paiement, prix, coût, livraison, quantité, restant
    """,
  ]
}
