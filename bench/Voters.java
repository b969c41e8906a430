import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.linli.ballot.counting.BallotRule;
import org.linli.ballot.counting.Demand;
import org.linli.ballot.counting.Electorate;
import org.linli.ballot.counting.Silence;
import org.linli.demo.scale.ScaleData;
import tools.jackson.databind.json.JsonMapper;

/**
 * An open ballot and everybody on its roll: each has an account, is a confirmed resident and is
 * logged in. All ids of one voter end in the voter's line of the roll, in twelve digits.
 */
final class Voters {

  private static final String BALLOT = "00000000-0000-4000-c000-000000000001";
  private static final String ACCOUNT = "00000000-0000-4000-8000-";
  private static final String PERSON = "00000000-0000-4000-9000-";
  private static final String SESSION = "00000000-0000-4000-a000-";
  private static final String PRIMARY = "00000000-0000-4000-b000-";

  private final Connection superuser;
  private final Identity someone;
  private final List<String> spans = new ArrayList<>();

  private Voters(Connection superuser, Identity someone) {
    this.superuser = superuser;
    this.someone = someone;
  }

  /**
   * Makes them.
   *
   * @param someone who logged in as people do; the others' sessions are made after that one
   * @param count lines 1 to this of the roll
   * @param further one more line
   */
  static Voters load(Connection superuser, Identity someone, int count, int further)
      throws SQLException {
    var voters = new Voters(superuser, someone);
    voters.run("set session_replication_role = replica");
    voters.ballot();
    voters.people(1, count);
    voters.people(further, further);
    voters.run("set session_replication_role = default");
    voters.run("vacuum analyze");
    return voters;
  }

  private void ballot() throws SQLException {
    run(
        """
        insert into ballot.ballot (community_id, ballot_id, year, sequence, title, about, electorate,
          rule, rung, assurance, web, door, paper, revote, proxies, least_age, freeze_at, opens_at,
          closes_at, objection_days, status, frozen_at, made_by, made_at, published)
        select area_id, '%s', 2026, 1, '3 栋换消防水泵', '水泵用了 19 年。', 'PERSONS', '%s', 'DECIDED',
          'IDENTITY', true, true, true, false, 0, 18, now() - interval '2 days',
          now() - interval '1 day', now() + interval '1 day', 7, 'OPEN', now(), '%s', now(), true
        from directory.area where code = '%s'
        """
            .formatted(
                BALLOT,
                JsonMapper.shared().writeValueAsString(rule()),
                someone.accountId(),
                ScaleData.COMMUNITY));
    run(
        """
        insert into ballot.question (community_id, ballot_id, number, kind, title, about, published)
        select community_id, ballot_id, 1, 'YES_NO_ABSTAIN', '换消防水泵，同意吗？', '', true
        from ballot.ballot
        """);
  }

  private void people(int first, int last) throws SQLException {
    var voters =
        "from (select n, lpad(n::text, 12, '0') as digits from generate_series(%d, %d) n) v"
                .formatted(first, last)
            + ", ballot.ballot b";
    run(
        "insert into access.account (account_id, phone, display_name, created_at) select ('"
            + (ACCOUNT + "' || digits)::uuid, '1' || digits, '居民' || n, now() ")
            + voters);
    run(
        "insert into access.role_grant (account_id, area_id, role, granted_at, grant_id) select ('"
            + (ACCOUNT + "' || digits)::uuid, b.community_id, 'resident', now(), ")
            + "gen_random_uuid() "
            + voters);
    run(
        "insert into access.residency (residency_id, account_id, community_id, person_id, level,"
            + (" how, confirmed_at) select gen_random_uuid(), ('" + ACCOUNT)
            + ("' || digits)::uuid, b.community_id, ('" + PERSON + "' || digits)::uuid,")
            + " 'IDENTITY', 'counter', now() "
            + voters);
    run(
        """
        insert into ballot.entry (community_id, ballot_id, number, subject_key, parts, reference,
          identity, identity_salt, salt, commitment)
        select b.community_id, b.ballot_id, n, digits, 1, 'r' || digits, md5(digits), md5(digits),
          md5(digits), md5(digits)
        """
            + voters);
    run(
        "insert into ballot.voter (community_id, ballot_id, number, position, person_id, name)"
            + (" select b.community_id, b.ballot_id, n, 1, ('" + PERSON + "' || digits)::uuid,")
            + " '居民' || n "
            + voters);
    sessions(voters);
  }

  /** Java writes the lower half of an id first. */
  private void sessions(String voters) throws SQLException {
    var digits = someone.accountId().replace("-", "");
    var written = digits.substring(16) + digits.substring(0, 16);
    run(
        ("insert into platform.session (primary_id, session_id, creation_time, last_access_time,"
                + " max_inactive_interval, expiry_time, principal_name)"
                + " select '%s' || digits, '%s' || digits, s.creation_time, s.last_access_time,"
                + " s.max_inactive_interval, s.expiry_time + 86400000, '%s' || digits %s,"
                + " platform.session s where s.session_id = '%s'")
            .formatted(PRIMARY, SESSION, ACCOUNT, voters, someone.sessionId()));
    run(
        ("insert into platform.session_attributes (session_primary_id, attribute_name,"
                + " attribute_bytes) select '%s' || digits, a.attribute_name,"
                + " decode(replace(encode(a.attribute_bytes, 'hex'), '%s', '8000' || digits"
                + " || '0000000000004000'), 'hex') %s, platform.session_attributes a"
                + " where a.session_primary_id = '%s'")
            .formatted(PRIMARY, written, voters, someone.primaryId()));
  }

  /** More than half of those who vote. */
  static BallotRule rule() {
    return new BallotRule(
        "simple-persons",
        "2026-01-01",
        "参加的人过半数同意",
        Electorate.PERSONS,
        List.of(),
        List.of(Demand.parse("PARTICIPATED HEADS > 1/2")),
        Silence.NOT_COUNTED,
        "社区议事规则：参加表决的过半数");
  }

  /** Somebody of the roll, logged in. */
  Identity identity(int line) {
    var digits = "%012d".formatted(line);
    var session =
        Base64.getEncoder().encodeToString((SESSION + digits).getBytes(StandardCharsets.UTF_8));
    return new Identity(
        someone.cookies().replaceFirst("SESSION=.*", "SESSION=" + session),
        someone.csrf(),
        SESSION + digits,
        PRIMARY + digits,
        ACCOUNT + digits);
  }

  /** The ballot's page, which everybody reads. */
  String page() {
    return "/c/%s/ballot/2026-000001".formatted(ScaleData.COMMUNITY);
  }

  /** Casts what a voter looked over before. */
  HttpConnection.Answer cast(HttpConnection connection, int line, String key) throws IOException {
    var identity = identity(line);
    var form =
        LogIn.form(
            Map.of(
                "rollLine",
                "" + line,
                "q1",
                line % 3 == 0 ? "NO" : "YES",
                "sure",
                "yes",
                "_csrf",
                identity.csrf(),
                "_key",
                key));
    return connection.post(page() + "/vote", identity.headers(), form);
  }

  /** What of a recorded cast is another's in each transaction of pgbench; {@code n} is the line. */
  Script.Each each(int recorded) {
    var digits = "%012d".formatted(recorded);
    var line = " || lpad(:n::text, 12, '0'))";
    return new Script.Each(
        "\\set n :n + 1\n",
        Map.of(
            "" + recorded,
            ":n",
            SESSION + digits,
            "('" + SESSION + "'" + line + "::char(36)",
            PRIMARY + digits,
            "('" + PRIMARY + "'" + line + "::char(36)",
            ACCOUNT + digits,
            "('" + ACCOUNT + "'" + line + "::uuid",
            PERSON + digits,
            "('" + PERSON + "'" + line + "::uuid",
            BALLOT,
            "'" + BALLOT + "'::uuid"));
  }

  /** Notes who was given lines to vote for, for whoever checks the votes. */
  void keep(String side, Span span) {
    spans.add(side + "," + span.first() + "," + span.last());
  }

  /** All marks and how many votes each line has, as the database tells it. */
  void keepMarks(Path file) throws SQLException, IOException {
    var lines = new ArrayList<>(List.of("line,votes,choices"));
    try (var statement = superuser.createStatement();
        var row =
            statement.executeQuery(
                """
                select m.number, count(v.round), min(v.choices) from ballot.mark m
                left join ballot.vote v using (community_id, ballot_id, number)
                group by m.number order by m.number
                """)) {
      while (row.next()) {
        lines.add(row.getInt(1) + "," + row.getInt(2) + "," + row.getString(3).strip());
      }
    }
    Files.write(file, lines);
    var given = new ArrayList<>(List.of("side,first,last"));
    given.addAll(spans);
    Files.write(file.resolveSibling("spans.csv"), given);
  }

  private void run(String sql) throws SQLException {
    Database.run(superuser, sql);
  }

  /** Lines of the roll, both ends included. */
  record Span(int first, int last) {}
}
