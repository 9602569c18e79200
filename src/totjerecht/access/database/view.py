"""The permission table `access_sight`: a view over the chains that explain who sees what."""

from __future__ import annotations

NAME = "access_sight"
_FAR = {"sqlite": "'9999-12-31 00:00:00'", "postgresql": "'9999-12-31 00:00:00+00'::timestamptz"}
# SQLite looks up a person in each arm by an index only when a column has one and the same affinity in all arms; else it
# writes out the whole view first. So: nothing is TEXT, as an id is; and the plus takes the affinity off a moment, as
# COALESCE does.
_NONE = {"sqlite": "CAST(NULL AS TEXT)", "postgresql": "NULL::uuid"}
_BARE = {"sqlite": "+", "postgresql": ""}


def create(vendor: str) -> str:
    """The SQL that makes the view."""
    far, none, bare = _FAR[vendor], _NONE[vendor], _BARE[vendor]
    return f"""
CREATE VIEW {NAME} (source_id, source, subject_id, actor, organisation, category, action, purpose, since, until) AS
SELECT r.id, 'assigned', r.subject_id, r.worker_id, r.organisation_id, k.category, k.action, r.purpose, r.since,
       COALESCE(r.until, {far})
  FROM access_relationship r JOIN access_ground k ON k.purpose = r.purpose
 WHERE r.kind = 'assigned' AND NOT EXISTS (SELECT 1 FROM access_ending e WHERE e.relationship_id = r.id)
UNION ALL
SELECT g.id, 'granted', c.subject_id, {none}, c.recipient_id, g.category, g.action, c.purpose, c.valid_from,
       {bare}g.until
  FROM access_consent c JOIN access_grant g ON g.consent_id = c.id
 WHERE c.decision <> 'no'
   AND NOT EXISTS (SELECT 1 FROM access_withdrawal w
                    WHERE w.consent_id = c.id AND (w.grant_id IS NULL OR w.grant_id = g.id))
   AND NOT EXISTS (SELECT 1 FROM access_ending e WHERE e.relationship_id = c.relationship_id)
UNION ALL
SELECT e.id, 'emergency', e.subject_id, e.actor_id, e.organisation_id, k.category, k.action, k.purpose, e.opened_at,
       {bare}e.until
  FROM access_emergency e JOIN access_ground k ON k.purpose = 'emergency'
UNION ALL
SELECT v.id, 'own', v.subject_id, v.id, {none}, k.category, k.action, k.purpose, v.since, COALESCE(v.until, {far})
  FROM access_voice v JOIN access_ground k ON k.purpose = 'own'
 WHERE NOT EXISTS (SELECT 1 FROM access_voiceending x WHERE x.voice_id = v.id)
   AND (v.kind <> 'representative'
        OR EXISTS (SELECT 1 FROM access_voicecategory y WHERE y.voice_id = v.id AND y.category = k.category))
"""
