package org.linli.isolation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    FIELDS.put("background", "样例的来由");
    FIELDS.put("closesOn", Dates.day(TestBeans.START).plusDays(40).toString());
    FIELDS.put("statements", "样例一句\n样例又一句");
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
  }

  private Samples() {}

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
    form.put("phone", Town.nextPhone());
    form.put("newCode", "4299" + Town.nextPhone().substring(3));
    form.put("label", form.get("phone"));
    return form;
  }

  /** Another form that is right as well. */
  static Map<String, String> otherForm() {
    var form = form();
    List.of("content", "summary", "note", "reason", "words", "answer", "shortName")
        .forEach(field -> form.merge(field, "改", String::concat));
    form.put("promisedOn", Dates.day(TestBeans.START).plusDays(5).toString());
    form.put("grade", "VERY_SATISFIED");
    form.put("kind", "property-company");
    form.put("capacity", "40");
    form.put("coordinator", "another");
    form.put("shows", "");
    form.put("stalls", "13");
    form.put("visitors", "90");
    form.put("agreed", "样例另一约定");
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
    form.put("background", "样例另一个来由");
    form.put("closesOn", Dates.day(TestBeans.START).plusDays(41).toString());
    form.put("statements", "样例另一句");
    form.put("opinion", "PASS");
    form.put("showing", "REFUSED");
    form.put("lead", "样例");
    form.put("question", "样例另一个问题");
    form.put("met", "");
    form.put("state", "REFUSED");
    form.put("fromQuarter", "2026Q1");
    return form;
  }

  /** A JSON body for a record of the API, from the same values. */
  static Map<String, String> body(Class<?> type, Map<String, String> form) {
    var body = new LinkedHashMap<String, String>();
    for (var component : type.getRecordComponents()) {
      Optional.ofNullable(form.get(component.getName()))
          .ifPresent(value -> body.put(component.getName(), value));
    }
    if (body.isEmpty()) {
      throw new AssertionError(
          "No sample for any of " + Arrays.toString(type.getRecordComponents()));
    }
    return body;
  }
}
