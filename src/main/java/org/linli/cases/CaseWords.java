package org.linli.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a case tells.
 *
 * @param category of the needs that it answers
 * @param communityType what kind of community it was done in (ORG-7)
 * @param years for how many it has been supported
 * @param steps milestones with their weights and days from the first one on, one a line
 * @param worked what came of it, and where
 * @param money what it cost and who paid, in words
 * @param people who worked on it
 * @param wentWrong what did not go well
 * @param watchFor what others should look out for
 */
public record CaseWords(
    String title,
    String category,
    String communityType,
    int years,
    String aim,
    String beneficiaries,
    String partners,
    String plan,
    String steps,
    String worked,
    String money,
    String people,
    int months,
    String wentWrong,
    String watchFor) {

  /** What was typed freely, by field. */
  @JsonIgnore
  Map<String, String> free() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("title", title);
    texts.put("aim", aim);
    texts.put("beneficiaries", beneficiaries);
    texts.put("partners", partners);
    texts.put("plan", plan);
    texts.put("steps", steps);
    texts.put("worked", worked);
    texts.put("money", money);
    texts.put("people", people);
    texts.put("wentWrong", wentWrong);
    texts.put("watchFor", watchFor);
    return texts;
  }

  /** What it is found by. */
  @JsonIgnore
  String sought() {
    return String.join("。", free().values());
  }
}
