"""A small table to try Many at once with: people, a company, a campaign, and one slip to find."""

from __future__ import annotations


def example_rows() -> list[list[str]]:
    """Return the rows of the example, its heading first."""
    return [
        ["Name", "E-mail", "Company", "Campaign"],
        ["Maria Lopez", "maria.lopez@example.com", "Acme", "spring-2027"],
        ["Jürgen Weiß", "juergen.weiss@example.com", "Weiß & Söhne", "spring-2027"],
        ["Aisha Rahman", "aisha.rahman@example.com", "Northwind", "career-fair"],
        ["Ken Ito", "ken.ito@example.com", "", "career-fair"],
        ["François Martin", "francois.martin.example.com", "Atelier 12", "spring-2027"],
        ["Zoë van den Berg", "zoe@example.com", "Berg BV", "spring-2027"],
        ["مريم حداد", "mariam.haddad@example.com", "Haddad Group", "career-fair"],
        ["Ken Ito", "ken.ito@example.com", "Ito Design", "career-fair"],
    ]
