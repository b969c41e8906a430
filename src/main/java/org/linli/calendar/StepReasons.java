package org.linli.calendar;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why deadlines were paused, disputed and extended, in words that can be erased. */
@Repository
class StepReasons {

  private final JdbcClient jdbc;

  StepReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Deadline deadline, UUID step, String reason) {
    jdbc.sql(
            """
            insert into calendar.pause_reason (community_id, deadline_id, step_id, reason)
            values (:community, :id, :step, :reason)
            """)
        .param("community", deadline.origin.communityId())
        .param("id", deadline.origin.id())
        .param("step", step)
        .param("reason", reason)
        .update();
  }

  void erase(long community, UUID subject) {
    jdbc.sql(
            """
            delete from calendar.pause_reason r using calendar.deadline d
            where r.community_id = :community and d.community_id = r.community_id
              and d.deadline_id = r.deadline_id and d.subject_id = :subject
            """)
        .param("community", community)
        .param("subject", subject)
        .update();
  }
}
