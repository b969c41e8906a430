package org.linli.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Community;
import org.linli.kernel.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a meeting with all that belongs to it, in one statement, because its page shows it all. The
 * public reads views of what was published, staff the tables.
 */
@Repository
class MeetingPageQueries {

  private static final String PUBLIC = "v_public_";
  private static final String STAFF = "";

  /** What stands in braces differs for staff. */
  private static final String PAGE =
      """
      select m.meeting_id, m.template, m.layer, m.practice, m.online, m.title, m.host, m.place,
        m.starts_at, m.ends_at, m.status, m.attended, m.childcare, m.barrier_free, m.interpreter,
        m.rung, m.entitled, m.noticed_at, m.minutes_due, m.minutes_at, m.reason, m.judged_rung,
        m.judged_why, m.took_part,
        (select json_agg(json_build_object('number', i.item, 'kind', i.kind,
            'reference', i.reference, 'path', i.path, 'title', i.title, 'about', i.about,
            'minutes', coalesce((select u.content from assembly.${t}minute u
              where u.community_id = i.community_id and u.meeting_id = i.meeting_id
                and u.item = i.item and u.line = 0), ''),
            'revision', ${revision},
            'inFavour', (select count(*) from assembly.${t}opinion o where o.community_id = i.community_id
              and o.meeting_id = i.meeting_id and o.item = i.item and o.stance = 'FOR'),
            'opposed', (select count(*) from assembly.${t}opinion o where o.community_id = i.community_id
              and o.meeting_id = i.meeting_id and o.item = i.item and o.stance = 'AGAINST'),
            'otherwise', (select count(*) from assembly.${t}opinion o where o.community_id = i.community_id
              and o.meeting_id = i.meeting_id and o.item = i.item and o.stance = 'OTHER'),
            'spoken', (select coalesce(json_agg(json_build_object('speaker', u.speaker,
                'said', u.content) order by u.line), '[]') from assembly.${t}minute u
              where u.community_id = i.community_id and u.meeting_id = i.meeting_id
                and u.item = i.item and u.line > 0),
            'opinions', (select coalesce(json_agg(json_build_object('number', o.opinion,
                'way', o.way, 'stance', o.stance, 'words', o.content, 'at', o.written_at,
                'withheld', ${withheld}) order by o.written_at desc, o.opinion desc), '[]')
              from (select * from assembly.${t}opinion p where p.community_id = i.community_id
                  and p.meeting_id = i.meeting_id and p.item = i.item
                order by p.written_at desc, p.opinion desc limit 100) o),
            'advice', (select coalesce(json_agg(json_build_object('body', a.body_id,
                'council', a.body_name, 'revision', a.revision, 'stance', a.stance,
                'words', a.content, 'at', a.written_at)
                order by a.body_id, a.revision desc), '[]')
              from (select * from assembly.${t}advice b where b.community_id = i.community_id
                  and b.meeting_id = i.meeting_id and b.item = i.item
                order by b.body_id, b.revision desc limit 100) a),
            'decisions', (select coalesce(json_agg(json_build_object('id', r.resolution_id,
                'number', r.resolution, 'kind', r.kind, 'content', r.content, 'owner', r.owner,
                'dueOn', r.due_on, 'inFavour', r.in_favour, 'opposed', r.opposed,
                'abstained', r.abstained, 'state', r.state, 'reference', r.reference,
                'task', k.task_id, 'doneOn', k.done_on, 'doneNote', coalesce(k.done_note, ''))
                order by r.resolution), '[]') from assembly.${t}resolution r
              left join assembly.${t}task k on k.community_id = r.community_id
                and k.resolution_id = r.resolution_id
              where r.community_id = i.community_id and r.meeting_id = i.meeting_id
                and r.item = i.item))
            order by i.item)
          from assembly.${t}item i
          where i.community_id = m.community_id and i.meeting_id = m.meeting_id) as items,
        (select json_agg(json_build_object('place', p.place, 'on', p.posted_on)
            order by p.posting) from assembly.${t}posting p
          where p.community_id = m.community_id and p.meeting_id = m.meeting_id) as postings,
        (select json_agg(json_build_object('action', s.action, 'stage', s.stage,
            'heldOn', s.held_on, 'at', s.happened_at, 'salt', s.salt) order by s.step)
          from assembly.${t}step s
          where s.community_id = m.community_id and s.meeting_id = m.meeting_id) as steps
        ${more}
      from assembly.${t}meeting m where m.community_id = :community and m.meeting_id = :meeting
      """;

  private static final String REVISION =
      """
      coalesce((select u.revision from assembly.minute u
        where u.community_id = i.community_id and u.meeting_id = i.meeting_id
          and u.item = i.item and u.line = 0), 0)
      """;

  private static final String MORE =
      """
      , m.sign_code, m.notice_id,
      (select json_agg(json_build_object('number', g.invitation, 'recipient', g.recipient,
          'name', g.name, 'proof', g.proof, 'handed', g.handed_how, 'at', g.handed_at)
          order by g.invitation)
        from (select * from assembly.invitation where community_id = :community
          and meeting_id = :meeting order by invitation limit 1000) g) as guests,
      (select json_agg(json_build_object('comes', y.comes, 'childcare', y.childcare,
          'barrierFree', y.barrier_free, 'interpreter', y.interpreter, 'note', y.note)
          order by y.replied_at desc)
        from (select * from assembly.reply where community_id = :community
          and meeting_id = :meeting order by replied_at desc limit 500) y) as replies,
      (select json_agg(json_build_object('name', coalesce(a.name, ''), 'way', a.way,
          'at', a.signed_at) order by a.attendee)
        from (select * from assembly.attendee where community_id = :community
          and meeting_id = :meeting order by attendee limit 1000) a) as attendees
      """;

  private final JdbcClient jdbc;
  private final AssemblyRules rules;
  private final JsonMapper json;

  MeetingPageQueries(JdbcClient jdbc, AssemblyRules rules, JsonMapper json) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.json = json;
  }

  private static String sql(String tables, String revision, String withheld, String more) {
    return PAGE.replace("${t}", tables)
        .replace("${revision}", revision)
        .replace("${withheld}", withheld)
        .replace("${more}", more);
  }

  /** What everybody reads; empty of a draft. */
  Optional<MeetingPage> show(long id, Community community, UUID meeting) {
    return jdbc.sql(sql(PUBLIC, "0", "''", ""))
        .param("community", id)
        .param("meeting", meeting)
        .query((row, index) -> page(community, row))
        .optional();
  }

  /** What staff read. */
  Optional<Filed> file(Community community, UUID meeting) {
    return jdbc.sql(sql(STAFF, REVISION, "o.withheld", MORE))
        .param("community", community.id())
        .param("meeting", meeting)
        .query((row, index) -> filed(community, row))
        .optional();
  }

  /** What an account said about a meeting. */
  OwnPart own(long community, UUID meeting, UUID account) {
    return jdbc.sql(
            """
            select
              (select json_build_object('comes', comes, 'childcare', childcare,
                'barrierFree', barrier_free, 'interpreter', interpreter, 'note', note)
                from assembly.reply where community_id = :community and meeting_id = :meeting
                  and account_id = :account) as reply,
              (select json_agg(json_build_object('item', item, 'stance', stance, 'words', content,
                'withheld', withheld) order by item)
                from assembly.opinion where community_id = :community and meeting_id = :meeting
                  and account_id = :account) as opinions,
              exists (select from assembly.attendee where community_id = :community
                and meeting_id = :meeting and account_id = :account) as signed
            """)
        .param("community", community)
        .param("meeting", meeting)
        .param("account", account)
        .query(
            (row, index) ->
                new OwnPart(
                    Optional.ofNullable(row.getString("reply"))
                        .map(it -> json.readValue(it, MeetingFile.Reply.class)),
                    list(row.getString("opinions"), OwnPart.OwnOpinion.class),
                    row.getBoolean("signed")))
        .single();
  }

  private Filed filed(Community community, ResultSet row) throws SQLException {
    var file =
        new MeetingFile(
            page(community, row),
            row.getString("sign_code"),
            list(row.getString("guests"), MeetingFile.Guest.class),
            list(row.getString("replies"), MeetingFile.Reply.class),
            list(row.getString("attendees"), MeetingFile.Attendee.class));
    return new Filed(file, Optional.ofNullable(row.getObject("notice_id", UUID.class)));
  }

  private MeetingPage page(Community community, ResultSet row) throws SQLException {
    var meeting = MeetingQueries.view(row);
    return new MeetingPage(
        meeting,
        rules.of(community, meeting.template(), meeting.layer(), meeting.online()),
        row.getBoolean("childcare"),
        row.getBoolean("barrier_free"),
        row.getBoolean("interpreter"),
        Rung.valueOf(row.getString("rung")),
        row.getInt("entitled"),
        MeetingQueries.instant(row, "noticed_at"),
        MeetingQueries.instant(row, "minutes_due"),
        MeetingQueries.instant(row, "minutes_at"),
        row.getString("reason"),
        Optional.ofNullable(row.getString("judged_rung")).map(Rung::valueOf),
        row.getString("judged_why"),
        Optional.of(row.getString("took_part"))
            .filter(it -> !it.isEmpty())
            .map(it -> json.readValue(it, TookPart.class)),
        list(row.getString("items"), MeetingPage.Item.class),
        list(row.getString("postings"), MeetingPage.Posting.class),
        list(row.getString("steps"), MeetingPage.Step.class));
  }

  private <T> List<T> list(@Nullable String rows, Class<T> type) {
    return rows == null ? List.of() : json.readerForListOf(type).readValue(rows);
  }

  /**
   * For staff.
   *
   * @param event of the last notices
   */
  record Filed(MeetingFile file, Optional<UUID> event) {

    Filed with(Function<MeetingFile.Guest, MeetingFile.Guest> proved) {
      var known =
          new MeetingFile(
              file.page(),
              file.signCode(),
              file.guests().stream().map(proved).toList(),
              file.replies(),
              file.attendees());
      return new Filed(known, event);
    }
  }
}
