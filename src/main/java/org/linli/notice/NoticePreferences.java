package org.linli.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What recipients want. */
@Repository
class NoticePreferences {

  private final JdbcClient jdbc;

  NoticePreferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of those who chose. */
  Map<String, Preference> of(long communityId, Collection<String> recipients) {
    var found = new HashMap<String, Preference>();
    jdbc.sql(
            """
            select recipient, sms, wechat, kinds_off, quiet_from, quiet_until
            from notice.preference
            where community_id = :community and recipient = any (:recipients)
            """)
        .param("community", communityId)
        .param("recipients", recipients.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("recipient"), preference(row));
            });
    return found;
  }

  Preference of(long communityId, String recipient) {
    return of(communityId, List.of(recipient)).getOrDefault(recipient, Preference.USUAL);
  }

  void save(long communityId, String recipient, Preference wanted) {
    jdbc.sql(
            """
            insert into notice.preference as p (community_id, recipient, sms, wechat, kinds_off,
              quiet_from, quiet_until)
            values (:community, :recipient, :sms, :wechat, :off, :from, :until)
            on conflict (community_id, recipient) do update
              set sms = excluded.sms, wechat = excluded.wechat, kinds_off = excluded.kinds_off,
                  quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
            """)
        .param("community", communityId)
        .param("recipient", recipient)
        .param("sms", wanted.sms())
        .param("wechat", wanted.wechat())
        .param("off", wanted.kindsOff().toArray(String[]::new))
        .param("from", wanted.quiet().map(QuietHours::from).orElse(null))
        .param("until", wanted.quiet().map(QuietHours::until).orElse(null))
        .update();
  }

  void delete(long communityId, String recipient) {
    jdbc.sql(
            "delete from notice.preference where community_id = :community and recipient = :recipient")
        .param("community", communityId)
        .param("recipient", recipient)
        .update();
  }

  private static Preference preference(ResultSet row) throws SQLException {
    var from = row.getObject("quiet_from", Integer.class);
    var until = row.getObject("quiet_until", Integer.class);
    return new Preference(
        row.getBoolean("sms"),
        row.getBoolean("wechat"),
        texts(row.getArray("kinds_off")),
        from == null || until == null
            ? Optional.empty()
            : Optional.of(new QuietHours(from, until)));
  }

  private static Set<String> texts(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }
}
