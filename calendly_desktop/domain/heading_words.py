"""What the columns of people's tables are called in seven languages, folded for comparing."""

from __future__ import annotations

import re
from typing import Final

from calendly_desktop.domain.search import folded

_WORDS: Final = {
    "email": (
        "email, mail, email address, mail address, emails, your email, work email, "
        "e mail adresse, email adresse, mailadresse, emailadresse, mail adresse, "
        "courriel, adresse email, adresse mail, adresse courriel, adresse de courriel, mel, "
        "adresse electronique, correo, correo electronico, direccion de correo, "
        "direccion de correo electronico, indirizzo email, indirizzo mail, posta elettronica, "
        "indirizzo di posta elettronica, emailadres, mailadres, endereco de email, "
        "correio eletronico, endereco eletronico"
    ),
    "first_name": (
        "first name, firstname, given name, givenname, forename, christian name, vorname, rufname, "
        "prenom, nombre de pila, primer nombre, nome proprio, voornaam, roepnaam, primeiro nome"
    ),
    "last_name": (
        "last name, lastname, surname, family name, familyname, nachname, familienname, zuname, "
        "nom de famille, apellido, apellidos, cognome, achternaam, familienaam, sobrenome, "
        "apelido, ultimo nome"
    ),
    "name": (
        "full name, fullname, display name, contact name, guest name, candidate name, "
        "customer name, client name, contact, candidate, guest, invitee, attendee, participant, "
        "customer, client, person, vollstandiger name, vor und nachname, vorname und nachname, "
        "kontakt, bewerber, bewerberin, kandidat, kandidatin, teilnehmer, teilnehmerin, gast, "
        "ansprechpartner, ansprechpartnerin, kunde, kundin, nom complet, nom et prenom, "
        "prenom et nom, candidat, candidate, invite, participant, nombre completo, "
        "nombre y apellidos, nombre y apellido, candidato, candidata, contacto, participante, "
        "invitado, cliente, nome completo, nome e cognome, contatto, partecipante, invitato, "
        "volledige naam, voor en achternaam, kandidaat, deelnemer, klant, contactpersoon, "
        "nome e sobrenome, contato, convidado"
    ),
    "half": "name, nom, nombre, nome, naam",
    "guests": (
        "guests, additional guests, other guests, guest emails, cc, gaste, weitere gaste, "
        "weitere teilnehmer, begleitung, invites, autres invites, invitados, otros invitados, "
        "ospiti, altri ospiti, gasten, andere gasten, convidados, outros convidados"
    ),
    "phone": (
        "phone, phone number, telephone, telephone number, tel, mobile, mobile number, "
        "mobile phone, cell, cell phone, cellphone, telefon, telefonnummer, handy, handynummer, "
        "mobil, mobilnummer, mobiltelefon, rufnummer, telephone portable, portable, "
        "numero de telephone, telefono, numero de telefono, movil, celular, numero di telefono, "
        "cellulare, telefoon, telefoonnummer, mobiel, gsm, telefone, numero de telefone, "
        "telemovel"
    ),
    "place": (
        "place, location, address, where, ort, adresse, treffpunkt, lieu, endroit, lugar, "
        "direccion, ubicacion, luogo, indirizzo, plaats, locatie, adres, local, endereco, morada"
    ),
    "event_type": (
        "event type, meeting type, type of meeting, type of event, appointment type, meeting, "
        "appointment, event, terminart, termintyp, termin, ereignistyp, veranstaltungstyp, "
        "gesprach, type d evenement, type de rendez vous, rendez vous, evenement, "
        "tipo de evento, tipo de reunion, tipo de cita, cita, reunion, tipo di evento, "
        "tipo di appuntamento, appuntamento, gebeurtenistype, type afspraak, afspraaktype, "
        "afspraak, tipo de reuniao, reuniao"
    ),
    "utm_source": "source, quelle, herkunft, fuente, origen, fonte, origine, bron, origem",
    "utm_medium": "medium, kanal, channel, canal, support, medio, mezzo, canale, kanaal, meio",
    "utm_campaign": "campaign, kampagne, aktion, campagne, campana, campagna, campanha",
    "utm_content": "content, inhalt, contenu, contenido, contenuto, inhoud, conteudo",
    "utm_term": (
        "term, keyword, keywords, suchbegriff, schlusselwort, mot cle, termino, palabra clave, "
        "parola chiave, zoekterm, trefwoord, termo, palavra chave"
    ),
}

_MEANINGS: Final = {
    word.strip(): meaning for meaning, words in _WORDS.items() for word in words.split(",")
}


def plain_heading(text: str) -> str:
    """Return a heading for comparing: no case, accents, signs or stars, single spaces."""
    words = folded(text).replace("e-mail", "email").replace("e mail", "email")
    return " ".join(re.sub(r"[\W_]+", " ", words).split())


def meaning_of(text: str) -> str:
    """Return what a heading means; empty where no language knows it.

    "half" is the word for name that means the last name beside one for first names, as in German
    lists, or the first name beside one for last names, as in Spanish ones. "phone" and "place" are
    one field of the booking form, or a question.
    """
    plain = plain_heading(text)
    if plain.startswith("utm "):
        return _MEANINGS.get(plain.removeprefix("utm "), "")
    return _MEANINGS.get(plain, "")
