package org.linli.directory.mandates;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps drafts and makes editions of them. Deleting the draft of the version that was read, in the
 * statement that writes the edition, guards that a draft is published once.
 */
@Repository
class MandateDrafts {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MandateDrafts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @return false if there is a draft already
   */
  boolean insert(long communityId, MandateDraft draft) {
    return jdbc.sql(
                """
                insert into directory.mandate_draft (community_id, origin, mandates)
                values (:community, :origin, cast(:mandates as jsonb))
                on conflict do nothing
                """)
            .param("community", communityId)
            .param("origin", draft.origin())
            .param("mandates", json.writeValueAsString(draft.mandates()))
            .update()
        == 1;
  }

  Optional<MandateDraft> find(long communityId) {
    return jdbc.sql(
            """
            select origin, mandates, version from directory.mandate_draft
            where community_id = :community
            """)
        .param("community", communityId)
        .query(
            (row, index) ->
                new MandateDraft(
                    row.getString("origin"),
                    mandates(row.getString("mandates")),
                    row.getInt("version")))
        .optional();
  }

  /**
   * @throws Refused if there is none
   */
  MandateDraft get(long communityId) {
    return find(communityId).orElseThrow(() -> new Refused(MandateError.NO_DRAFT));
  }

  /**
   * @throws Refused if somebody else changed it meanwhile
   */
  void update(long communityId, MandateDraft draft) {
    var written =
        jdbc.sql(
                """
                update directory.mandate_draft
                set mandates = cast(:mandates as jsonb), version = version + 1
                where community_id = :community and version = :version
                """)
            .param("mandates", json.writeValueAsString(draft.mandates()))
            .param("community", communityId)
            .param("version", draft.version())
            .update();
    unchanged(written);
  }

  /**
   * @throws Refused if somebody else changed it meanwhile
   */
  void delete(long communityId, MandateDraft draft) {
    unchanged(
        jdbc.sql(
                """
                delete from directory.mandate_draft
                where community_id = :community and version = :version
                """)
            .param("community", communityId)
            .param("version", draft.version())
            .update());
  }

  /**
   * Writes the edition and its matters, and takes the draft away, in one statement.
   *
   * @throws Refused if somebody else changed or published it meanwhile
   */
  void publish(Actor actor, MandateDraft draft, NewEdition edition) {
    var written =
        jdbc.sql(
                """
                with draft as (
                  delete from directory.mandate_draft
                  where community_id = :community and version = :version
                  returning origin, mandates),
                edition as (
                  insert into directory.mandate_edition (community_id, edition, effective_from,
                    origin, salt, published_by, published_at)
                  select :community, :edition, :from, origin, :salt, :account, :now from draft)
                insert into directory.mandate (community_id, edition, mandate_id, position, matter,
                  words, categories, duty, body, body_name, basis, checked, deadline, phone)
                select :community, :edition, cast(m ->> 'id' as uuid), place, m ->> 'matter',
                  m ->> 'words', array(select jsonb_array_elements_text(m -> 'categories')),
                  m ->> 'duty', m ->> 'body', m ->> 'bodyName', m ->> 'basis',
                  cast(m ->> 'checked' as boolean), m ->> 'deadline', m ->> 'phone'
                from draft, jsonb_array_elements(mandates) with ordinality as lines (m, place)
                """)
            .param("community", actor.communityId())
            .param("version", draft.version())
            .param("edition", edition.number())
            .param("from", edition.effectiveFrom())
            .param("salt", edition.salt())
            .param("account", actor.accountId())
            .param("now", Timestamp.from(edition.at()))
            .update();
    unchanged(written);
  }

  private static void unchanged(int written) {
    if (written == 0) {
      throw new Refused(MandateError.DRAFT_CHANGED);
    }
  }

  private List<Mandate> mandates(String text) {
    return json.readValue(text, new TypeReference<List<Mandate>>() {});
  }

  /**
   * What an edition adds to its draft.
   *
   * @param salt of the commitment to its text
   */
  record NewEdition(int number, LocalDate effectiveFrom, String salt, Instant at) {}
}
