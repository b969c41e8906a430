package org.linli.isolation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.directory.people.Sheets;
import org.linli.platform.Dates;
import org.linli.testing.TestBeans;
import org.linli.testing.Town;

/**
 * A right value for every field of every form. A new form with a new field needs one line here; the
 * suite says so, because its route then has no succeeding control.
 */
final class Samples {

  private static final Map<String, String> FIELDS = new HashMap<>();

  static {
    FIELDS.put("category", "housing");
    FIELDS.put("content", "样例内容");
    FIELDS.put("place", "样例地点");
    FIELDS.put("contactName", "样例称呼");
    FIELDS.put("contactPhone", "13900000000");
    FIELDS.put("summary", "样例摘要");
    FIELDS.put("note", "样例说明");
    FIELDS.put("progress", "样例进展");
    FIELDS.put("responsible", "样例科室");
    FIELDS.put("validUntil", Dates.day(TestBeans.START).plusDays(90).toString());
    FIELDS.put("url", "https://receiver.example/linli");
    FIELDS.put("type-needs.closed", "yes");
    FIELDS.put("types", "needs.closed");
    FIELDS.put("reason", "样例原因");
    FIELDS.put("promisedOn", Dates.day(TestBeans.START).plusDays(3).toString());
    FIELDS.put("grade", "SATISFIED");
    FIELDS.put("outcome", "CONTENT");
    FIELDS.put("kind", "resident-unit");
    FIELDS.put("shortName", "样例");
    FIELDS.put("role", "third-party-evaluator");
    FIELDS.put("consentPurpose", "contact-to-units");
    FIELDS.put("request", "CORRECT");
    FIELDS.put("answer", "样例答复");
    FIELDS.put("purpose", "call-back");
    FIELDS.put("words", "样例用途");
    FIELDS.put("skip", "yes");
    FIELDS.put("type", "old-estate");
    FIELDS.put("from", "template");
    FIELDS.put("to", "up");
    FIELDS.put("matter", "样例事情");
    FIELDS.put("words", "样例大白话");
    FIELDS.put("categories", "housing");
    FIELDS.put("duty", "NOT_OURS");
    FIELDS.put("body", "DEPARTMENT");
    FIELDS.put("bodyName", "样例部门");
    FIELDS.put("basis", "样例依据");
    FIELDS.put("deadline", "ordinary");
    FIELDS.put("effectiveFrom", Dates.day(TestBeans.START).plusDays(30).toString());
    FIELDS.put("postKind", "social-worker");
    FIELDS.put("fromDay", Dates.day(TestBeans.START).toString());
    FIELDS.put("untilDay", Dates.day(TestBeans.START).toString());
    FIELDS.put("profile", "plan-c");
    FIELDS.put("population", "8030");
    FIELDS.put("countedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("populationSource", "样例台账");
    FIELDS.put("mode", "elder");
    FIELDS.put("language", "en");
    FIELDS.put("back", "/");
    FIELDS.put("level", "HOUSEHOLD");
    FIELDS.put("device", "0123456789abcdef");
    FIELDS.put("units", "2");
    FIELDS.put("floors", "3");
    FIELDS.put("doors", "2");
    FIELDS.put("leftOut", "4,14");
    FIELDS.put("called", "14=13A");
    FIELDS.put("basements", "1");
    FIELDS.put("door", "13A88");
    FIELDS.put("floor", "-1");
    FIELDS.put("cause", "demolished");
    FIELDS.put("corners", "0,0\n10,0\n10,10");
    FIELDS.put("planar", "yes");
    FIELDS.put("parent", "420102000000");
    FIELDS.put("into", "420102003004");
    FIELDS.put("version", "0");
    FIELDS.put("year", "2026");
    FIELDS.put("days", "date,name,off\n2026-10-01,国庆节,true");
    FIELDS.put("tag", "living-alone");
    FIELDS.put("tagPurpose", "样例用途");
    FIELDS.put("consentWay", "paper");
    FIELDS.put("givenOn", "2026-09-01");
    FIELDS.put("decision", "different");
    FIELDS.put("needed", "yes");
    FIELDS.put("kept", "yes");
    FIELDS.put("building", "样例楼");
    FIELDS.put("number", "101");
    FIELDS.put("relation", "self");
    FIELDS.put("why", "moved");
    FIELDS.put("on", "2026-09-01");
    FIELDS.put("area", "89.37");
    FIELDS.put("source", "register");
    FIELDS.put("ownership", "sole");
    FIELDS.put("owners", "样例业主");
    FIELDS.put("tenant", "样例业主");
    FIELDS.put("action", "CONTACT");
    FIELDS.put("said", "样例说明");
    FIELDS.put("takes", "no");
    FIELDS.put("cameBy", "PAPER");
    FIELDS.put("content1", "样例内容");
    FIELDS.put("act", "take-on");
    FIELDS.put("list", "BASIC");
    FIELDS.put("way", "VISIT");
    FIELDS.put("households", "36");
    FIELDS.put("askedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("result", "REACHED");
    FIELDS.put("sms", "true");
    FIELDS.put("wechat", "true");
    FIELDS.put("quietFrom", "21");
    FIELDS.put("quietUntil", "7");
    FIELDS.put("resourceKind", "VENUE");
    FIELDS.put("description", "样例说明");
    FIELDS.put("capacity", "30");
    FIELDS.put("slots", "6 09:00-12:00");
    FIELDS.put("conditions", "样例条件");
    FIELDS.put("audience", "residents");
    FIELDS.put("onHolidays", "AS_USUAL");
    FIELDS.put("atOnce", "1");
    FIELDS.put("paper", "liability-insurance");
    FIELDS.put("paperNumber", "样 2026-1");
    FIELDS.put("issuer", "样例保险公司");
    FIELDS.put("paperUntil", Dates.day(TestBeans.START).plusDays(400).toString());
    FIELDS.put("shareCommunity", "30");
    FIELDS.put("shareUnit", "50");
    FIELDS.put("shareUser", "20");
    FIELDS.put("papers", "liability-insurance");
    FIELDS.put("verdict", "yes");
    FIELDS.put("paperReason", "样例原因");
    FIELDS.put("classified", "yes");
    FIELDS.put("runner", "样例管的人");
    FIELDS.put("repairer", "样例修的人");
    FIELDS.put("yearlyCost", "120.50");
    FIELDS.put("years", "5");
    FIELDS.put("accepts", "no");
    FIELDS.put("reasons", "no-need");
    FIELDS.put("everyMonths", "6");
    FIELDS.put("upkeep", "样例校准");
    FIELDS.put("doneOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("did", "样例校准了");
    FIELDS.put("cost", "30");
    FIELDS.put("day", Dates.day(TestBeans.START).plusDays(7).toString());
    FIELDS.put("people", "6");
    FIELDS.put("hours", "18:00");
    FIELDS.put("weeks", "1");
    FIELDS.put("otherwise", "wait");
    FIELDS.put("series", "no");
    FIELDS.put("came", "yes");
    FIELDS.put("opensAt", "09:00");
    FIELDS.put("closesAt", "11:30");
    FIELDS.put("stalls", "12");
    FIELDS.put("coordinator", "its-own");
    FIELDS.put("shows", "its-own");
    FIELDS.put("visitors", "80");
    FIELDS.put("agreed", "样例约定");
    FIELDS.put("became", "FINISH");
    FIELDS.put("pieces", "1");
    FIELDS.put("fetchOn", Dates.day(TestBeans.START).plusDays(7).toString());
    FIELDS.put("bringBackOn", Dates.day(TestBeans.START).plusDays(9).toString());
    FIELDS.put("fine", "1");
    FIELDS.put("change", "ADDED");
    FIELDS.put("spaceUse", "HALL");
    FIELDS.put("squareMetres", "120");
    FIELDS.put("move", "PAUSE");
    FIELDS.put("what", "样例请求");
    FIELDS.put("most", "2");
    FIELDS.put("mostOf", "people");
    FIELDS.put("byDay", Dates.day(TestBeans.START).plusDays(7).toString());
    FIELDS.put("answerBy", Dates.day(TestBeans.START).plusDays(3).toString());
    FIELDS.put("anyway", "yes");
    FIELDS.put("whyNot", "no-time");
    FIELDS.put("amount", "20");
    FIELDS.put("ofWhat", "辆轮椅");
    FIELDS.put("residents", "yes");
    FIELDS.put("does", "样例分工");
    FIELDS.put("partnerDoes", "样例分工");
    FIELDS.put("claim", "");
    FIELDS.put("title", "样例项目");
    FIELDS.put("aim", "样例目标");
    FIELDS.put("needs", "");
    FIELDS.put("evidence", "样例调查：120 户里 78 户要求");
    FIELDS.put("beneficiaries", "样例住户");
    FIELDS.put("partners", "样例单位");
    FIELDS.put("plan", "样例做法");
    FIELDS.put("milestones", "100% " + Dates.day(TestBeans.START).plusDays(30) + " 样例里程碑");
    FIELDS.put("budget", "");
    FIELDS.put("lead", "");
    FIELDS.put("step", "ADVANCE");
    FIELDS.put("seen", "样例照片");
    FIELDS.put("did", "样例做了");
    FIELDS.put("comes", "样例接下来");
    FIELDS.put("hinders", "");
    FIELDS.put("done", "1");
    FIELDS.put("found", "样例督查");
    FIELDS.put("watches", "RESIDENT");
    FIELDS.put("severity", "MINOR");
    FIELDS.put("heldOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("question", "样例问题");
    FIELDS.put("asked", "样例问一句");
    FIELDS.put("conflict", "no");
    FIELDS.put("declared", "样例声明");
    IntStream.rangeClosed(1, 7).forEach(it -> FIELDS.put("answer-" + it, "YES"));
    IntStream.rangeClosed(1, 4).forEach(it -> FIELDS.put("score-" + it, "80"));
    FIELDS.put("reply", "样例回答");
    FIELDS.put("replyBy", "");
    FIELDS.put("late", "report");
    FIELDS.put("excusedUntil", Dates.day(TestBeans.START).plusDays(60).toString());
    FIELDS.put("keeper", "样例小组");
    FIELDS.put("who", "样例 3 栋 302");
    FIELDS.put("use", "USED");
    FIELDS.put("toWhom", "样例单位");
    FIELDS.put("handedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("template", "council");
    FIELDS.put("seatKind", "RESIDENT");
    FIELDS.put("office", "样例职务");
    FIELDS.put("seats", "1");
    FIELDS.put("holder", "");
    FIELDS.put("holderName", "样例成员");
    FIELDS.put("publicity", "HIDDEN");
    FIELDS.put("termFrom", Dates.day(TestBeans.START).toString());
    FIELDS.put("termUntil", Dates.day(TestBeans.START).plusDays(400).toString());
    FIELDS.put("metOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("attendees", "9");
    FIELDS.put("decided", "样例决定");
    FIELDS.put("charter", "样例章程");
    FIELDS.put("charterFrom", Dates.day(TestBeans.START).plusDays(1).toString());
    FIELDS.put("veto", "no");
    FIELDS.put("idea", "样例想法");
    FIELDS.put("groupStep", "WELCOME");
    FIELDS.put("proposed", "样例提案");
    FIELDS.put("forWhom", "样例住户");
    FIELDS.put("fromNeed", "");
    FIELDS.put("fromProposal", "");
    FIELDS.put("signedAs", "样例署名");
    FIELDS.put("side", "FOR");
    FIELDS.put("suggested", "样例改法");
    FIELDS.put("because", "样例理由");
    FIELDS.put("pactKind", "NEIGHBOURS");
    FIELDS.put("holdsFor", "样例居民");
    FIELDS.put("drafters", "样例小组");
    FIELDS.put("articles", "样例甲\n样例乙");
    FIELDS.put("position", "1");
    FIELDS.put("aboutArticle", "");
    FIELDS.put("taken", "ADAPTED");
    FIELDS.put("roundUntil", Dates.day(TestBeans.START).plusDays(9).toString());
    FIELDS.put("lawful", "CLEAR");
    FIELDS.put("reviewedBy", "样例律师");
    FIELDS.put("onQuestion", "1");
    FIELDS.put("filedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("filedNumber", "样备 1 号");
    FIELDS.put("filedWith", "样例街道");
    FIELDS.put("returnedFor", "样例抵触");
    FIELDS.put("givenUpFor", "样例不做了");
    FIELDS.put("inForceOn", Dates.day(TestBeans.START).plusDays(1).toString());
    FIELDS.put("aspect", "COST");
    FIELDS.put("finding", "YES");
    FIELDS.put("remarks", "样例评估");
    FIELDS.put("grounds", "样例答复理由");
    FIELDS.put("deciding", "REFER");
    FIELDS.put("mergeWhy", "样例合并原因");
    FIELDS.put("planner", "样例规划师");
    FIELDS.put("changes", "样例改动");
    FIELDS.put("cell", "B3");
    FIELDS.put("hides", "PROPOSAL");
    FIELDS.put("breaks", "样例违法");
    FIELDS.put("ballotKind", "owners-7");
    FIELDS.put("doorLines", "101 1 62.40 样例甲\n201 2 62.40 样例乙");
    FIELDS.put("scheme", "样例电梯");
    FIELDS.put("subsidy", "10");
    FIELDS.put("yearly", "360");
    FIELDS.put("splitBy", "HOUSEHOLD");
    FIELDS.put("floorWeights", "1 0\n2 0.5\n3 1\n4 1.1\n5 1.2\n6 1.3");
    FIELDS.put("changed", "样例改动");
    FIELDS.put("ground", "LIGHT");
    FIELDS.put("askStep", "ASK");
    FIELDS.put("carrierDoor", "");
    FIELDS.put("agreement", "NOT_YET");
    FIELDS.put("seenPlan", "1");
    FIELDS.put("seenAnswer", "0");
    FIELDS.put("ending", "GIVE_UP");
    FIELDS.put("ballotRef", "样例表决");
    FIELDS.put("background", "样例的来由");
    FIELDS.put("closesOn", Dates.day(TestBeans.START).plusDays(40).toString());
    FIELDS.put("statements", "样例一句\n样例又一句");
    FIELDS.put("juryQuestion", "样例问题");
    FIELDS.put("askedBy", "样例居委会");
    FIELDS.put("coming", "ACCEPTED");
    FIELDS.put("through", "PHONE");
    FIELDS.put("recommendation", "样例建议");
    FIELDS.put("minority", "样例不同意见");
    FIELDS.put("opinion", "AGREE");
    FIELDS.put("showing", "SHOWN");
    FIELDS.put("communityType", "old-estate");
    FIELDS.put("steps", "100% +30 样例步骤");
    FIELDS.put("worked", "样例成效");
    FIELDS.put("money", "样例花费");
    FIELDS.put("months", "6");
    FIELDS.put("wentWrong", "样例教训");
    FIELDS.put("watchFor", "样例提醒");
    FIELDS.put("whySafe", "样例理由");
    FIELDS.put("inCharge", "样例岗位");
    FIELDS.put("places", "1");
    FIELDS.put("startsOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("endsOn", Dates.day(TestBeans.START).plusDays(60).toString());
    FIELDS.put("reviewOn", Dates.day(TestBeans.START).plusDays(70).toString());
    FIELDS.put("criteria", "样例条件");
    FIELDS.put("measures", "样例天数 | 45 | 10 | 样例岗位");
    FIELDS.put("met", "1");
    FIELDS.put("measured", "12");
    FIELDS.put("conclusion", "STOP");
    FIELDS.put("state", "TAKEN_UP");
    FIELDS.put("lines", "样例甲\n样例乙\n样例丙");
    FIELDS.put("alternates", "1");
    FIELDS.put("quotas", "");
    FIELDS.put("count", "6");
    FIELDS.put("lowest", "1");
    FIELDS.put("highest", "33");
    FIELDS.put("numbers", "2 5 8 10 12 26");
    FIELDS.put("seat", "1");
    FIELDS.put("fromQuarter", "2026Q2");
    FIELDS.put("openReason", "月底前补开发票");
    ballots();
    FIELDS.put("meetingTemplate", "small-forum");
    FIELDS.put("practice", "");
    FIELDS.put("host", "样例居委会");
    FIELDS.put("fromTime", "19:00");
    FIELDS.put("untilTime", "20:30");
    FIELDS.put("openUntil", "");
    FIELDS.put("rung", "CONSULTED");
    FIELDS.put("itemKind", "TEXT");
    FIELDS.put("item", "1");
    FIELDS.put("guests", "样例客人 13900000000");
    FIELDS.put("guestNumber", "1");
    FIELDS.put("how", "样例当面交给");
    FIELDS.put("postedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("meetingStep", "OPEN");
    FIELDS.put("attending", "样例来的人");
    FIELDS.put("signedBy", "STAFF");
    FIELDS.put("signCode", "246824");
    FIELDS.put("signName", "样例称呼");
    FIELDS.put("comes", "yes");
    FIELDS.put("stance", "FOR");
    FIELDS.put("opinionNumber", "1");
    FIELDS.put("revision", "0");
    FIELDS.put("speaker", "样例住户");
    FIELDS.put("resolutionKind", "NOTED");
    FIELDS.put("owner", "");
    FIELDS.put("ownerName", "样例负责人");
    FIELDS.put("dueOn", Dates.day(TestBeans.START).plusDays(30).toString());
    FIELDS.put("resolutionNumber", "1");
    FIELDS.put("judged", "CONSULTED");
    FIELDS.put("changed", "样例变化");
    FIELDS.put("stage", "proposed");
    FIELDS.put("urgentWhy", "样例急事");
    FIELDS.put("endedFor", "样例原因");
    FIELDS.put("returnedFor", "样例原因");
    FIELDS.put("explained", "样例说明");
    FIELDS.put("invoice", "2442200011112222");
    FIELDS.put("invoiced", "10");
    FIELDS.put("issuedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("cleared", "NOTHING_PERSONAL");
    FIELDS.put("boxes", "");
    funds();
  }

  private static void funds() {
    FIELDS.put("fundName", "样例资金");
    FIELDS.put("fundKind", "COMMITTEE");
    FIELDS.put("fundHolder", "");
    FIELDS.put("fundSupervisor", "");
    FIELDS.put("bankName", "样例支行");
    FIELDS.put("accountTail", "6688");
    FIELDS.put("openedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("earmarkKind", "TASK");
    FIELDS.put("projectNumber", "");
    FIELDS.put("taskTitle", "样例任务");
    FIELDS.put("yuan", "10");
    FIELDS.put("incomeSource", "DONATION");
    FIELDS.put("restriction", "RESTRICTED");
    FIELDS.put("incomePurpose", "样例用途");
    FIELDS.put("giver", "样例捐的人");
    FIELDS.put("naming", "UNNAMED");
    FIELDS.put("receiptNumber", "样票 " + System.nanoTime());
    FIELDS.put("taxWay", "CHARITY");
    FIELDS.put("returnLine", "");
    FIELDS.put("returnReason", "样例原因");
    FIELDS.put("keptPledge", "");
    FIELDS.put("layoutName", "样例银行");
    FIELDS.put("dayHeading", "样例日");
    FIELDS.put("amountHeading", "");
    FIELDS.put("directionHeading", "");
    FIELDS.put("outHeading", "样例付");
    FIELDS.put("inHeading", "样例收");
    FIELDS.put("balanceHeading", "");
    FIELDS.put("partyHeading", "样例谁");
    FIELDS.put("purposeHeading", "");
    FIELDS.put("noteHeading", "");
    FIELDS.put("serialHeading", "");
    FIELDS.put("campaignTitle", "样例互助");
    FIELDS.put("helpsWith", "样例用途");
    FIELDS.put("campaignKind", "COMMUNITY");
    FIELDS.put("within", "");
    FIELDS.put("charityName", "");
    FIELDS.put("charityNumber", "");
    FIELDS.put("charityUrl", "");
    FIELDS.put("goalYuan", "500");
    FIELDS.put("subsidyYear", "2026");
    FIELDS.put("heads", "1000");
    FIELDS.put("certifiedBy", "样例财政局");
    FIELDS.put("certifiedOn", Dates.day(TestBeans.START).toString());
    FIELDS.put("ofSubsidy", "");
    FIELDS.put("planYear", "2027");
    FIELDS.put("planHouseholds", "2500");
    FIELDS.put("plannedYuan", "180000");
    FIELDS.put("planNote", "");
    FIELDS.put("agreementKind", "SPONSORSHIP");
    FIELDS.put("agreementTitle", "样例赞助");
    FIELDS.put("withUnit", "样例单位");
    FIELDS.put("agreedYuan", "2000");
    FIELDS.put("agreedFrom", Dates.day(TestBeans.START).toString());
    FIELDS.put("agreedUntil", Dates.day(TestBeans.START).plusDays(90).toString());
    FIELDS.put("agreedTerms", "样例约定");
    FIELDS.put("inReturn", "样例冠名");
  }

  /** A past vote in the form of Pabulib. */
  static final byte[] VOTES =
      ("META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;5\nb;6\n"
              + "VOTES\nvoter_id;vote\n1;a\n2;b\n")
          .getBytes(StandardCharsets.UTF_8);

  private Samples() {}

  /** What forms of budget rounds call like others and mean otherwise. */
  static Map<String, String> budgets(boolean another) {
    var day = Dates.day(TestBeans.START);
    var fields = new HashMap<String, String>();
    fields.put("title", another ? "样例另一预算" : "样例预算");
    fields.put("about", "样例内容");
    fields.put("amount", "200000");
    fields.put("rule", "MES_COST");
    fields.put("threshold", "1");
    fields.put("ties", "EARLIER");
    fields.put("atLeast", "1");
    fields.put("upTo", "2");
    fields.put("voters", "PERSONS");
    fields.put("themes", "");
    fields.put("areas", "");
    fields.put("theme", "");
    fields.put("area", "");
    fields.put("ideasUntil", day.plusDays(5).toString());
    fields.put("reviewUntil", day.plusDays(10).toString());
    fields.put("votesFrom", day.plusDays(21) + "T08:00");
    fields.put("votesUntil", day.plusDays(another ? 24 : 23) + "T18:00");
    fields.put("what", another ? "样例另一做法" : "样例做法");
    fields.put("site", "样例地方");
    fields.put("gains", "样例住户");
    fields.put("guess", "");
    fields.put("origin", "OWN");
    fields.put("originNumber", "");
    fields.put("signedAs", "样例署名");
    fields.put("verdict", "FEASIBLE");
    fields.put("cost", another ? "53000" : "52000");
    fields.put("reason", another ? "样例另一理由" : "样例理由");
    return fields;
  }

  /** Of ballots, in which the site's unit owns the second dwelling of a building. */
  private static void ballots() {
    var day = Dates.day(TestBeans.START);
    FIELDS.put("rule", "owners-5");
    FIELDS.put("rung", "DECIDED");
    FIELDS.put("assurance", "PHONE");
    FIELDS.put("viaWeb", "yes");
    FIELDS.put("revote", "yes");
    FIELDS.put("proxies", "1");
    FIELDS.put("rollAt", day.plusDays(2) + "T08:00");
    FIELDS.put("votesFrom", day.plusDays(20) + "T08:00");
    FIELDS.put("votesUntil", day.plusDays(22) + "T18:00");
    FIELDS.put("objectionDays", "7");
    FIELDS.put("secretly", "");
    FIELDS.put("guards", "SUPERVISION");
    FIELDS.put("key", "");
    FIELDS.put("envelope", "");
    FIELDS.put("firstSheet", "样例单子");
    FIELDS.put("secondSheet", "样例单子");
    FIELDS.put("kindOf", "YES_NO_ABSTAIN");
    FIELDS.put("rollLine", "2");
    FIELDS.put("amends", "AREA");
    FIELDS.put("rollLines", "1-2");
    FIELDS.put("told", "HANDED");
    FIELDS.put("toldOn", day.toString());
    FIELDS.put("agentLine", "3");
    FIELDS.put("firstLine", "1");
    FIELDS.put("lastLine", "3");
    FIELDS.put("companion", "样例同事");
    FIELDS.put("ended", "ABSENT");
    FIELDS.put("part", "COUNTED");
    FIELDS.put("sure", "yes");
    FIELDS.put("q1", "YES");
    FIELDS.put("answers", "q1=YES");
  }

  /** One row for each form that a sheet fills: each reads its own columns. */
  static byte[] filled() {
    var day = Dates.day(TestBeans.START).toString();
    return Sheets.of(
        List.of("写了什么", "电话", "称呼", "叫什么", "哪一类", "在哪里", "能帮上哪些事", "给谁用", "怎么问的", "问到多少户", "哪一天"),
        List.of(
            List.of(
                "样例内容",
                "13900000000",
                "样例",
                "样例场地",
                "场地",
                "样例地点",
                "楼道与房屋",
                "谁都可以",
                "上门走访",
                "36",
                day)));
  }

  /** Fields of a form, with values that must be new each time. */
  static Map<String, String> form() {
    var form = new LinkedHashMap<>(FIELDS);
    form.put("name", "样例 " + System.nanoTime());
    form.put("receiptNumber", "样票 " + System.nanoTime());
    form.put("phone", Town.nextPhone());
    form.put("newCode", "4299" + Town.nextPhone().substring(3));
    form.put("label", form.get("phone"));
    return form;
  }

  /** Another form that is right as well. */
  static Map<String, String> otherForm() {
    var form = form();
    form.replaceAll((field, value) -> value.startsWith("样例") ? value + "改" : value);
    List.of("content", "summary", "note", "reason", "words", "answer", "shortName")
        .forEach(field -> form.merge(field, "改", String::concat));
    form.put("source", "另一来源");
    form.put("promisedOn", Dates.day(TestBeans.START).plusDays(5).toString());
    form.put("grade", "VERY_SATISFIED");
    form.put("kind", "property-company");
    form.put("capacity", "40");
    form.put("coordinator", "another");
    form.put("shows", "");
    form.put("stalls", "13");
    form.put("visitors", "90");
    form.put("agreed", "样例另一约定");
    form.put("owners", "样例另一业主");
    form.put("became", "GIVE_UP");
    form.put("squareMetres", "130");
    form.put("move", "WITHDRAW");
    form.put("most", "3");
    form.put("years", "6");
    form.put("everyMonths", "3");
    form.put("cost", "40");
    form.put("verdict", "no");
    form.put("classified", "no");
    form.put("shareUnit", "40");
    form.put("shareUser", "30");
    form.put("whyNot", "no-people");
    form.put("type", "rural");
    form.put("matter", "样例另一件事");
    form.put("doors", "3");
    form.put("floor", "2");
    form.put("cause", "mistake");
    form.put("quietFrom", "22");
    form.put("households", "37");
    form.put("result", "NOT_REACHED");
    form.put("types", "needs.moved");
    form.put("came", "no");
    form.put("needed", "no");
    form.put("into", "420102003003");
    form.put("ofWhat", "样例另一样");
    form.put("partnerDoes", "样例另一份");
    form.put("claim", "00000000-0000-0000-0000-000000000001");
    form.put("title", "样例另一个项目");
    form.put("q1", "NO");
    form.put("answers", "q1=NO");
    form.put("amends", "STRIKE");
    form.put("told", "POST");
    form.put("agentLine", "1");
    form.put("lastLine", "2");
    form.put("companion", "样例另一个同事");
    form.put("ended", "DECLINED");
    form.put("part", "WATCHED");
    form.put("said", "样例另一句");
    form.put("lines", "样例丁\n样例戊");
    form.put("numbers", "1 5 8 10 12 26");
    form.put("seat", "2");
    form.put("step", "WITHDRAW");
    form.put("did", "样例另做了");
    form.put("found", "样例另一次督查");
    form.put("keeper", "样例另一个小组");
    form.put("plan", "样例另一个做法");
    form.put("toWhom", "样例另一个单位");
    form.put("office", "样例另一职务");
    form.put("holderName", "样例另一成员");
    form.put("untilDay", Dates.day(TestBeans.START).plusDays(1).toString());
    form.put("attendees", "10");
    form.put("charter", "样例另一章程");
    form.put("idea", "样例另一想法");
    form.put("groupStep", "END");
    form.put("scheme", "样例另一部电梯");
    form.put("ground", "VALUE");
    form.put("agreement", "AGAINST");
    form.put("doorLines", "101 1 62.40 样例丙");
    form.put("background", "样例另一个来由");
    form.put("closesOn", Dates.day(TestBeans.START).plusDays(41).toString());
    form.put("statements", "样例另一句");
    form.put("juryQuestion", "样例另一个问题");
    form.put("coming", "DECLINED");
    form.put("recommendation", "样例另一建议");
    form.put("opinion", "PASS");
    form.put("showing", "REFUSED");
    form.put("lead", "样例");
    form.put("fundName", "样例另一资金");
    form.put("yuan", "11");
    form.put("heads", "1001");
    form.put("plannedYuan", "190000");
    form.put("agreementTitle", "样例另一赞助");
    form.put("giver", "样例另一个人");
    form.put("receiptNumber", "样另票 " + System.nanoTime());
    form.put("returnReason", "样例另一原因");
    form.put("campaignTitle", "样例另一互助");
    form.put("question", "样例另一个问题");
    form.put("met", "");
    form.put("state", "REFUSED");
    form.put("fromQuarter", "2026Q1");
    form.put("openReason", "店家已经关门");
    form.put("signedAs", "样例另一署名");
    form.put("said", "样例另一句");
    form.put("because", "样例另一理由");
    form.put("taken", "DECLINED");
    form.put("roundUntil", Dates.day(TestBeans.START).plusDays(10).toString());
    form.put("filedNumber", "样备 2 号");
    form.put("returnedFor", "样例另一抵触");
    form.put("givenUpFor", "样例另一原因");
    form.put("inForceOn", Dates.day(TestBeans.START).plusDays(2).toString());
    form.put("remarks", "样例另一评估");
    form.put("grounds", "样例另一答复理由");
    form.put("mergeWhy", "样例另一合并原因");
    form.put("changes", "样例另一改动");
    form.put("breaks", "样例另一违法");
    form.put("meetingStep", "PUBLISH");
    form.put("attending", "样例来的另一人");
    form.put("ownerName", "样例另一负责人");
    form.put("changed", "样例另一变化");
    form.put("untilTime", "20:45");
    return form;
  }

  /** A JSON body for a record of the API, from the same values. */
  static Map<String, Object> body(Class<?> type, Map<String, String> form) {
    var body = fields(type, form, "");
    if (body.isEmpty()) {
      throw new AssertionError(
          "No sample for any of " + Arrays.toString(type.getRecordComponents()));
    }
    return body;
  }

  private static Map<String, Object> fields(Class<?> type, Map<String, String> form, String end) {
    var fields = new LinkedHashMap<String, Object>();
    for (var component : type.getRecordComponents()) {
      var name = component.getName();
      if (component.getType().isRecord()) {
        fields.put(name, fields(component.getType(), form, end));
      } else if (component.getType() == List.class && listed(component, form)) {
        rows(name, element(component), form).ifPresent(rows -> fields.put(name, rows));
      } else {
        Optional.ofNullable(form.get(name + end)).ifPresent(value -> fields.put(name, value));
      }
    }
    return fields;
  }

  private static boolean listed(RecordComponent list, Map<String, String> form) {
    return element(list).isRecord() || !form.containsKey(list.getName());
  }

  private static Class<?> element(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }

  /** A form says the rows of a list one by one: scores as score-1, score-2. */
  private static Optional<List<Object>> rows(
      String name, Class<?> element, Map<String, String> form) {
    var rows = new ArrayList<Object>();
    for (var row = 1; ; row++) {
      var end = "-" + row;
      var value =
          element.isRecord()
              ? fields(element, form, end)
              : form.get(name.substring(0, name.length() - 1) + end);
      if (value == null || value.equals(Map.of())) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
      }
      rows.add(value);
    }
  }
}
