package org.linli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linli.ballot.counting.CountedVote;
import org.linli.ballot.counting.Question;
import org.linli.ballot.sealing.Envelopes;
import org.linli.ballot.sealing.KeyProof;
import org.linli.ballot.sealing.OpenKey;
import org.linli.ballot.sealing.TrusteeKey;

/** DELIB-4: browsers seal what the server opens, and trustees keep keys that the server reads. */
class SealScriptIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final String BALLOT = "420102003004/2026-000013";
  private static final List<Question> QUESTIONS =
      List.of(
          Question.yesNoAbstain("1", "装电梯吗？"),
          Question.approval(
              "人",
              "选两名",
              Stream.of("甲", "😀").map(it -> new Question.Option(it, it)).toList(),
              1,
              2,
              2));

  @Test
  void theServerOpensWhatBrowsersSeal() {
    var page = page();
    var first = TrusteeKey.read(made(page, "written"));
    var second = TrusteeKey.read(made(page, "written"));
    var envelopes = new Envelopes(BALLOT, QUESTIONS, first.open(), second.open());
    var about =
        Map.of(
            "ballot",
            BALLOT,
            "size",
            "" + envelopes.paperSize(),
            "first",
            first.open().encoded(),
            "second",
            second.open().encoded());
    var answers = Map.of("1", List.of("YES"), "人", List.of("甲", "😀"));
    var sealed =
        (String)
            page.evaluate(
                "([answers, about]) => sealing.envelope(answers, about)", List.of(answers, about));
    assertThat(envelopes.fits(sealed)).isTrue();
    var opened = envelopes.open(List.of(sealed, envelopes.seal(answers)), first, second);
    assertThat(opened.unreadable()).isZero();
    assertThat(opened.votes())
        .containsExactlyInAnyOrder(
            CountedVote.secret("1", List.of("YES")),
            CountedVote.secret("1", List.of("YES")),
            CountedVote.secret("人", List.of("甲", "😀")),
            CountedVote.secret("人", List.of("甲", "😀")));
  }

  @Test
  void aTrusteeProvesTheKeyFromItsSheet() {
    var page = page();
    @SuppressWarnings("unchecked")
    var key = (Map<String, String>) page.evaluate("trustee.create()");
    var open = new OpenKey(String.valueOf(key.get("open")));
    var written = String.valueOf(key.get("written"));
    assertThat(TrusteeKey.read(written).open()).isEqualTo(open);
    assertThat(TrusteeKey.read(written).written()).isEqualTo(written);
    assertThat(key.get("number")).isEqualTo(open.number());
    var words =
        Map.of("title", "封存钥匙", "number", "编号", "key", "钥匙：", "keep", "收好", "lost", "丢了打不开");
    var sheet =
        (String)
            page.evaluate(
                "([key, ballot, words]) => trustee.sheet(key, ballot, words)",
                List.of(key, BALLOT, words));
    assertThat(sheet).contains(written, BALLOT, "丢了打不开", open.number());
    var proof = KeyProof.ask(open);
    assertThat(proof.provedBy(String.valueOf(prove(page, sheet, open, proof)))).isTrue();
    var typed =
        written.toLowerCase(Locale.ROOT).replace(' ', '-').replace('0', 'o').replace('1', 'l');
    assertThat(proof.provedBy(String.valueOf(prove(page, typed, open, proof)))).isTrue();
    assertThat(prove(page, TrusteeKey.generate().written(), open, proof)).isNull();
    assertThat(prove(page, written.replace(written.charAt(5), '~'), open, proof)).isNull();
  }

  @Test
  void aFormSendsTheEnvelopeAndNothingOfWhatWasChosen() {
    var page = page();
    var keys = Stream.generate(TrusteeKey::generate).limit(2).toList();
    var envelopes = new Envelopes(BALLOT, QUESTIONS, keys.getFirst().open(), keys.getLast().open());
    page.evaluate(
        """
        ([ballot, size, first, second]) => {
          const radio = (value) => `<input type=radio name=answer.1 value=${value}>`;
          document.body.innerHTML = `<form data-seal action="/cast"><input type=hidden name=envelope>
            ${radio("YES")}${radio("NO")}<input type=checkbox name=answer.人 value=甲><button>投票</button></form>`;
          Object.assign(document.querySelector("form").dataset, { ballot, size, first, second });
        }
        """,
        List.of(
            BALLOT,
            "" + envelopes.paperSize(),
            keys.getFirst().open().encoded(),
            keys.getLast().open().encoded()));
    RecountScriptIT.script(page, "seal.js", "globalThis.again = ");
    page.route("http://localhost/cast*", route -> route.fulfill());
    page.locator("[value=NO]").check();
    page.locator("[value=甲]").check();
    var sent = page.waitForRequest("http://localhost/cast*", page.locator("button")::click).url();
    assertThat(sent).doesNotContain("answer");
    var envelope = sent.replaceAll(".*envelope=([\\w-]+).*", "$1");
    var opened = envelopes.open(List.of(envelope), keys.getFirst(), keys.getLast());
    assertThat(opened.votes())
        .containsExactlyInAnyOrder(
            CountedVote.secret("1", List.of("NO")), CountedVote.secret("人", List.of("甲")));
  }

  /** The key of the second trustee is none: the voter is told, and decides to press once more. */
  @Test
  void whatCannotBeSealedIsNotSentUnseen() {
    var page = page();
    page.evaluate(
        """
        first => {
          document.body.innerHTML = `<form data-seal action="/cast"><input type=hidden name=envelope>
            <p data-unsealed hidden>由服务器封存</p><input type=radio name=answer.1 value=YES checked><button>投票</button></form>`;
          Object.assign(document.querySelector("form").dataset, { ballot: "b", size: "64", first, second: "AAAA" });
        }
        """,
        TrusteeKey.generate().open().encoded());
    RecountScriptIT.script(page, "seal.js", "globalThis.again = ");
    page.route("http://localhost/cast*", route -> route.fulfill());
    page.locator("button").click();
    page.getByText("由服务器封存").waitFor();
    assertThat(page.url()).endsWith("/empty");
    var sent = page.waitForRequest("http://localhost/cast*", page.locator("button")::click).url();
    assertThat(sent).endsWith("/cast?envelope=&answer.1=YES");
  }

  @Test
  void formsOfTrusteesSendTheOpenHalfAndTheProofOnly() {
    var page = page();
    page.evaluate(
        """
        ballot => {
          document.body.innerHTML = `<form data-trustee-create action="/key">
            <button type=button data-create>生成</button><div data-made hidden><pre data-sheet></pre>
            <a data-save>存下来</a><input type=hidden name=key><button>交公开的一半</button></div></form>`;
          const words = { title: "封存钥匙", number: "编号", key: "钥匙：", keep: "收好", lost: "丢了打不开" };
          Object.assign(document.querySelector("form").dataset, { ballot, words: JSON.stringify(words) });
        }
        """,
        BALLOT);
    RecountScriptIT.script(page, "trustee.js", "globalThis.again = ");
    page.route("http://localhost/key*", route -> route.fulfill());
    page.getByText("生成").click();
    page.getByText("交公开的一半").waitFor();
    var sheet = page.locator("[data-sheet]").textContent();
    assertThat(page.locator("[data-save]").getAttribute("download"))
        .matches("linli-key-\\w{16}.txt");
    var sent = page.waitForRequest("http://localhost/key*", page.getByText("交公开")::click).url();
    var open = new OpenKey(sent.replaceAll(".*key=([\\w-]+).*", "$1"));
    assertThat(TrusteeKey.read(sheet).open()).isEqualTo(open);
    assertThat(sent).matches("http://localhost/key\\?key=[\\w-]+");

    var proof = KeyProof.ask(open);
    var again = page();
    again.evaluate(
        """
        ([key, question]) => {
          document.body.innerHTML = `<form data-trustee-prove action="/proof"><textarea data-typed></textarea>
            <p data-wrong hidden>不是这把钥匙</p><input type=hidden name=answer><button>证明</button></form>`;
          Object.assign(document.querySelector("form").dataset, { key, question });
        }
        """,
        List.of(open.encoded(), proof.question()));
    RecountScriptIT.script(again, "trustee.js", "globalThis.again = ");
    again.route("http://localhost/proof*", route -> route.fulfill());
    again.locator("textarea").fill(TrusteeKey.generate().written());
    again.locator("button").click();
    again.getByText("不是这把钥匙").waitFor();
    again.locator("textarea").fill(sheet);
    var proved = again.waitForRequest("http://localhost/proof*", again.locator("button")::click);
    assertThat(proved.url()).matches("http://localhost/proof\\?answer=[\\w-]+");
    assertThat(proof.provedBy(proved.url().replaceAll(".*answer=", ""))).isTrue();
  }

  private static Page page() {
    var page = BROWSER.visitor("http://localhost", Mode.NORMAL).page;
    return RecountScriptIT.with(page, "seal.js", "trustee.js");
  }

  private static String made(Page page, String part) {
    return String.valueOf(page.evaluate("part => trustee.create().then(key => key[part])", part));
  }

  private static Object prove(Page page, String sheet, OpenKey open, KeyProof proof) {
    return page.evaluate(
        "([sheet, key, question]) => trustee.prove(sheet, key, question)",
        List.of(sheet, open.encoded(), proof.question()));
  }
}
