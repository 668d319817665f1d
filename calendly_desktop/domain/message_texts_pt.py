"""The message templates in Portuguese that come with the app."""

from __future__ import annotations

TEXTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "new_time",
        "Por favor, escolha outro horário",
        "Novo horário para “{meeting}”, {date}",
        "Olá, {name},\n\n"
        "Infelizmente, preciso alterar nossa reunião “{meeting}” de {date}, às {time} "
        "({zone}). Por favor, escolha aqui outro horário que seja conveniente:\n"
        "{reschedule_link}\n\n"
        "Peço desculpas pelo transtorno e agradeço a compreensão.\n\n"
        "Atenciosamente,\n"
        "{sender}",
    ),
    (
        "cancel",
        "Precisamos cancelar",
        "Cancelamento da nossa reunião de {date}",
        "Olá, {name},\n\n"
        "Infelizmente, precisamos cancelar nossa reunião “{meeting}” de {date}, às {time} "
        "({zone}). Peço desculpas por avisar com tão pouca antecedência.\n\n"
        "Se desejar outro horário, é possível agendá-lo aqui:\n"
        "{booking_link}\n\n"
        "Atenciosamente,\n"
        "{sender}",
    ),
    (
        "late",
        "Vou me atrasar",
        "Vou me atrasar alguns minutos",
        "Olá, {name},\n\n"
        "Vou me atrasar alguns minutos para a nossa reunião “{meeting}” de hoje, às {time} "
        "({zone}). Peço desculpas pelo atraso; começamos em breve.\n\n"
        "Onde nos encontramos: {place}\n\n"
        "Se outro horário for mais conveniente, é possível escolhê-lo aqui:\n"
        "{reschedule_link}\n\n"
        "Atenciosamente,\n"
        "{sender}",
    ),
    (
        "links",
        "Seus links",
        "Seus links para “{meeting}”, {date}",
        "Olá, {name},\n\n"
        "Estes são os seus links pessoais para a nossa reunião “{meeting}” de {date}, "
        "às {time} ({zone}).\n\n"
        "Para escolher outro horário:\n"
        "{reschedule_link}\n\n"
        "Para cancelar a reunião:\n"
        "{cancel_link}\n\n"
        "Atenciosamente,\n"
        "{sender}",
    ),
    (
        "reminder",
        "Lembrete",
        "Lembrete: “{meeting}”, {date}",
        "Olá, {name},\n\n"
        "Este é um breve lembrete da nossa reunião “{meeting}”.\n\n"
        "Quando: {date}, {time}–{end_time} ({zone})\n\n"
        "Onde: {place}\n\n"
        "Se não puder comparecer, escolha outro horário aqui:\n"
        "{reschedule_link}\n\n"
        "Será um prazer conversar.\n\n"
        "Atenciosamente,\n"
        "{sender}",
    ),
    (
        "missed",
        "Sentimos sua falta: escolher outro horário",
        "Nossa reunião de {date}",
        "Olá, {name},\n\n"
        "Esperávamos a sua presença na reunião “{meeting}” de {date}, às {time} ({zone}), "
        "mas infelizmente não conseguimos conversar. Espero que esteja tudo bem.\n\n"
        "Se ainda houver interesse, é possível agendar um novo horário aqui:\n"
        "{booking_link}\n\n"
        "Atenciosamente,\n"
        "{sender}",
    ),
)
"""What each is about, its name, its subject and its text."""
