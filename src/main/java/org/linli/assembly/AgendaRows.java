package org.linli.assembly;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agendas and minutes, of meetings that are held. */
@Repository
class AgendaRows {

  private final JdbcClient jdbc;

  AgendaRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec of(long community, UUID meeting, String sql) {
    return jdbc.sql(sql).param("community", community).param("meeting", meeting);
  }

  int count(long community, UUID meeting) {
    return of(
            community,
            meeting,
            """
            select count(*) from assembly.item
            where community_id = :community and meeting_id = :meeting
            """)
        .query(Integer.class)
        .single();
  }

  boolean has(long community, UUID meeting, int item) {
    return of(
            community,
            meeting,
            """
            select exists (select from assembly.item where community_id = :community
              and meeting_id = :meeting and item = :item)
            """)
        .param("item", item)
        .query(Boolean.class)
        .single();
  }

  /** At the end. */
  void add(long community, UUID meeting, AgendaSources.Item item, boolean published) {
    of(
            community,
            meeting,
            """
            insert into assembly.item (community_id, meeting_id, item, kind, reference, path, title,
              about, published)
            select :community, :meeting, coalesce(max(item), 0) + 1, :kind, :reference, :path,
              :title, :about, :published
            from assembly.item where community_id = :community and meeting_id = :meeting
            """)
        .param("kind", item.kind())
        .param("reference", item.reference())
        .param("path", item.path())
        .param("title", item.title())
        .param("about", item.about())
        .param("published", published)
        .update();
  }

  /**
   * Of a draft, to which nothing belongs yet.
   *
   * @return whether it was there
   */
  boolean drop(long community, UUID meeting, int item) {
    return of(
                community,
                meeting,
                """
                delete from assembly.item
                where community_id = :community and meeting_id = :meeting and item = :item
                """)
            .param("item", item)
            .update()
        == 1;
  }

  void publishItems(long community, UUID meeting) {
    of(
            community,
            meeting,
            """
            update assembly.item set published = true
            where community_id = :community and meeting_id = :meeting and not published
            """)
        .update();
  }

  /** Minutes, resolutions and tasks become readable for everybody. */
  void publishMinutes(long community, UUID meeting) {
    for (var table : new String[] {"minute", "resolution", "task"}) {
      of(
              community,
              meeting,
              "update assembly."
                  + table
                  + """
                   set published = true
                  where community_id = :community and meeting_id = :meeting and not published
                  """)
          .update();
    }
  }

  /** How many items nobody wrote minutes of. */
  int withoutMinutes(long community, UUID meeting) {
    return of(
            community,
            meeting,
            """
            select count(*) from assembly.item i
            where i.community_id = :community and i.meeting_id = :meeting and not exists (
              select from assembly.minute m where m.community_id = i.community_id
                and m.meeting_id = i.meeting_id and m.item = i.item and m.line = 0)
            """)
        .query(Integer.class)
        .single();
  }

  /**
   * Writes the summary of an item, if nobody changed it meanwhile.
   *
   * @return whether it was written
   */
  boolean write(long community, UUID meeting, WriteMinutes minutes) {
    var sql =
        minutes.seen() == 0
            ? """
              insert into assembly.minute (community_id, meeting_id, item, line, speaker, content)
              values (:community, :meeting, :item, 0, '', :content) on conflict do nothing
              """
            : """
              update assembly.minute set content = :content, revision = revision + 1
              where community_id = :community and meeting_id = :meeting and item = :item
                and line = 0 and revision = :seen
              """;
    var statement =
        of(community, meeting, sql)
            .param("item", minutes.number())
            .param("content", minutes.content());
    return (minutes.seen() == 0 ? statement : statement.param("seen", minutes.seen())).update()
        == 1;
  }

  /**
   * @return how many spoke about the item
   */
  int speak(long community, UUID meeting, NoteSpeaker speaker) {
    return of(
            community,
            meeting,
            """
            insert into assembly.minute (community_id, meeting_id, item, line, speaker, content)
            select :community, :meeting, :item, coalesce(max(line), 0) + 1, :speaker, :content
            from assembly.minute
            where community_id = :community and meeting_id = :meeting and item = :item
            returning line
            """)
        .param("item", speaker.number())
        .param("speaker", speaker.speaker())
        .param("content", speaker.said())
        .query(Integer.class)
        .single();
  }

  /** All that the minutes say, for the commitment. */
  String words(long community, UUID meeting) {
    return of(
            community,
            meeting,
            """
            select coalesce(string_agg(words, chr(10) order by part, item, line), '') from (
              select 1 as part, item, 0 as line, title || chr(10) || about as words
              from assembly.item where community_id = :community and meeting_id = :meeting
              union all
              select 2, item, line, speaker || chr(10) || content
              from assembly.minute where community_id = :community and meeting_id = :meeting
              union all
              select 3, item, resolution, content || chr(10) || owner || chr(10) || due_on
              from assembly.resolution where community_id = :community and meeting_id = :meeting
            ) said
            """)
        .query(String.class)
        .single();
  }
}
