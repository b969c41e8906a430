package org.linli.ballot.budgeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.ballot.budgeting.BudgetProblem.Code;
import org.linli.ballot.budgeting.PbElection.VoteType;

/** DELIB-5: files in the form of Pabulib come in and go out without loss. */
class PbFileTest {

  private static final String FILE =
      """
      META
      key;value
      description;A street
      country;China
      unit;Wuhan
      instance;2026
      num_projects;3
      num_votes;4
      budget;100.5
      rule;equalshares
      vote_type;approval
      colour of the box;red
      PROJECTS
      project_id;cost;name;category;district;smell
      a;50.25;"Lamps; bright ones";light,safety;east;none
      b;100;"The ""wall""\";green;west;paint
      c;1;Bench;;west;
      VOTES
      voter_id;vote;shoe
      1;a,b;41
      2;b;
      3;;39
      4;a
      """;

  private static PbFile read(String text) {
    return PbFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String written(PbFile file) {
    return new String(file.write(), StandardCharsets.UTF_8);
  }

  private static List<BudgetProblem> refused(String text) {
    var refused = catchThrowableOfType(BudgetRefused.class, () -> read(text).election());
    assertThat(refused).as("refused").isNotNull();
    return refused.problems();
  }

  @Test
  void sectionsAreReadAndWhatIsUnknownIsKept() {
    var file = read(FILE);
    assertThat(file.meta()).containsEntry("colour of the box", "red");
    assertThat(file.projectColumns()).endsWith("district", "smell");
    assertThat(file.voteColumns()).containsExactly("voter_id", "vote", "shoe");
    var read = file.election();
    assertThat(read.type()).isEqualTo(VoteType.APPROVAL);
    assertThat(read.election().budget()).isEqualByComparingTo("100.5");
    assertThat(read.election().voters()).as("the empty ballot is a voter").isEqualTo(4);
    var lamps = read.election().projects().getFirst();
    assertThat(lamps.name()).isEqualTo("Lamps; bright ones");
    assertThat(lamps.themes()).containsExactly("light", "safety");
    assertThat(lamps.cost()).isEqualByComparingTo("50.25");
    assertThat(read.election().projects().get(1).name()).isEqualTo("The \"wall\"");
    assertThat(read.election().votes(0)).isEqualTo(2);
    assertThat(read.warnings()).containsExactly(new BudgetProblem(Code.SUPPORT_NONE, 17, "c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyEndOfLineComesBack(String end) {
    var text = "\uFEFF" + FILE.replace("\n", end);
    assertThat(written(read(text))).isEqualTo(text);
    assertThat(read(text).election().election().voters()).isEqualTo(4);
    var open = text.substring(0, text.length() - end.length());
    assertThat(written(read(open))).isEqualTo(open);
  }

  @Test
  void spacesBlankLinesAndQuotesOverLinesComeBack() {
    var text =
        FILE.replace("key;value", "key; value")
            .replace("PROJECTS\n", "\n  \nprojects;;\n")
            .replace("Bench", "\" Bench\nof \"\"wood\"\" \"x");
    assertThat(written(read(text))).isEqualTo(text);
    var election = read(text).election().election();
    assertThat(election.projects().get(2).name()).isEqualTo(" Bench\nof \"wood\" x");
  }

  /** Whatever the bytes are: they come back, or it is said what is wrong. */
  @Test
  void mutilatedFilesComeBackOrAreRefused() {
    var random = new Random(5);
    var letters = ";\"\n\r,METAPROJECTSVOTES 0159.-\uFEFF";
    var back = 0;
    for (var index = 0; index < 20_000; index++) {
      var text = new StringBuilder(FILE);
      for (var change = random.nextInt(4); change >= 0; change--) {
        var at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, letters.charAt(random.nextInt(letters.length())));
        }
      }
      try {
        var file = read(text.toString());
        assertThat(written(file)).isEqualTo(text.toString());
        back++;
        BudgetCount.count(file.election().election(), Rule.of("mes_cost"));
      } catch (BudgetRefused refused) {
        assertThat(refused.problems()).isNotEmpty();
      }
    }
    assertThat(back).isGreaterThan(10_000);
  }

  @Test
  void whatIsPutTogetherIsReadAgain() {
    var meta = new LinkedHashMap<String, String>();
    meta.put("budget", "10");
    meta.put("vote_type", "scoring");
    meta.put("comment", " two;\n\"lines\"");
    var file =
        PbFile.of(
            meta,
            List.of("project_id", "cost", "name"),
            List.of(List.of("x", "3", "a;b"), List.of("y", "4", "\"")),
            List.of("voter_id", "vote", "points"),
            List.of(List.of("1", "x,y", "2,1.5"), List.of("2", "", "")));
    var again = PbFile.read(file.write());
    assertThat(again.meta()).containsEntry("comment", " two;\n\"lines\"");
    var election = again.election().election();
    assertThat(election.projects()).extracting(BudgetProject::name).containsExactly("a;b", "\"");
    assertThat(election.points(0)).as("in tenths").isEqualTo(20);
    assertThat(election.points(1)).isEqualTo(15);
    assertThat(election.voters()).isEqualTo(2);
  }

  @Test
  void ordinalVotesGiveThePlacesPoints() {
    var text =
        FILE.replace("vote_type;approval", "vote_type;ordinal\nmax_length;3")
            .replace("1;a,b;41", "1;b,a;41");
    var election = read(text).election().election();
    assertThat(election.points(0)).as("second, and first").isEqualTo(2 + 3);
    assertThat(election.points(1)).as("first, and first").isEqualTo(3 + 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;50.25 | a;3,5 | NUMBER_WRONG | 15 | 3,5",
        "a;50.25 | a;1e5 | NUMBER_WRONG | 15 | 1e5",
        "a;50.25 | a; | CELL_MISSING | 15 | cost",
        "a;50.25 | a;-1 | NUMBER_NEGATIVE | 15 | -1",
        "a;50.25 | a;9007199254740993 | NUMBER_TOO_LARGE | 15 | 9007199254740993",
        "a;50.25 | a;0.1234567 | NUMBER_TOO_LARGE | 15 | 0.1234567",
        "b;100 | a;100 | PROJECT_TWICE | 16 | a",
        "2;b | 2;d | PROJECT_UNKNOWN | 21 | d",
        "2;b; | 2;b;1;2 | ROW_LONG | 21 | 2",
        "budget;100.5 | budget;0 | BUDGET_ZERO | 9 | 0",
        "budget;100.5 | budget;12,5 | NUMBER_WRONG | 9 | 12,5",
        "budget;100.5 | budgte;100.5 | META_MISSING | 0 | budget",
        "vote_type;approval | vote_type;loud | VOTE_TYPE_UNKNOWN | 11 | loud",
        "vote_type;approval | vote_type; | META_MISSING | 0 | vote_type",
        "unit;Wuhan | country;Wuhan | META_TWICE | 5 | country",
        "project_id;cost | project_id;price | COLUMN_MISSING | 13 | cost",
        "voter_id;vote;shoe | voter;vote;shoe | COLUMN_MISSING | 18 | voter_id",
        "voter_id;vote;shoe | voter_id;vote;vote | COLUMN_TWICE | 18 | vote",
        "PROJECTS | SOMETHING | SECTION_MISSING | 0 | PROJECTS",
        "VOTES | PROJECTS | SECTION_TWICE | 18 | PROJECTS",
        "META | HELLO | OUTSIDE_SECTIONS | 1 | HELLO",
        "c;1;Bench | c;1;\"Bench | QUOTE_OPEN | 17 | ''"
      })
  void badInputIsNamedWithItsLine(String from, String to, Code code, int line, String what) {
    assertThat(refused(FILE.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))))
        .contains(new BudgetProblem(code, line, what));
  }

  @Test
  void pointsThatDoNotFitAreNamed() {
    var text =
        FILE.replace("approval", "cumulative")
            .replace("voter_id;vote;shoe", "voter_id;vote;points")
            .replace("1;a,b;41", "1;a,b;4")
            .replace("3;;39", "3;;")
            .replace("2;b;\n", "2;b;-1\n")
            .replace("4;a\n", "4;a,a;1,1\n");
    assertThat(refused(text))
        .contains(
            new BudgetProblem(Code.POINTS_DIFFER, 20, "4"),
            new BudgetProblem(Code.NUMBER_NEGATIVE, 21, "-1"),
            new BudgetProblem(Code.CHOICE_TWICE, 23, "a"));
  }

  @Test
  void nobodyAndNothingIsRefused() {
    assertThat(refused(FILE.substring(0, FILE.indexOf("1;a,b"))))
        .contains(new BudgetProblem(Code.VOTES_NONE, 18, ""));
    assertThat(refused("")).extracting(BudgetProblem::code).contains(Code.SECTION_MISSING);
    assertThatThrownBy(() -> PbFile.read(new byte[] {'M', (byte) 0xFF}))
        .isInstanceOfSatisfying(
            BudgetRefused.class,
            it -> assertThat(it.problems().getFirst().code()).isEqualTo(Code.NOT_UTF8));
  }

  @Test
  void whatCanBeCountedInSpiteOfItIsWarnedOf() {
    var text =
        FILE.replace("num_votes;4", "num_votes;5\nmax_length;1")
            .replace("unit;Wuhan\n", "")
            .replace("4;a\n", "2;a,a\n");
    var read = read(text).election();
    assertThat(read.warnings())
        .containsExactly(
            new BudgetProblem(Code.META_INCOMPLETE, 0, "unit"),
            new BudgetProblem(Code.NUMBER_DIFFERS, 7, "num_votes"),
            new BudgetProblem(Code.SUPPORT_NONE, 17, "c"),
            new BudgetProblem(Code.LENGTH_WRONG, 20, "2"),
            new BudgetProblem(Code.VOTER_TWICE, 23, "2"),
            new BudgetProblem(Code.CHOICE_REPEATED, 23, "a"));
    assertThat(read.election().voters()).isEqualTo(4);
    assertThat(read.election().votes(0)).isEqualTo(2);
  }

  @Test
  void amountsThatAreTooLargeTogetherWithFineOnesAreRefused() {
    var text = FILE.replace("b;100;", "b;9007199254740992;").replace("a;50.25", "a;50.251234");
    assertThat(refused(text)).contains(new BudgetProblem(Code.NUMBER_TOO_LARGE, 16, "b"));
  }
}
