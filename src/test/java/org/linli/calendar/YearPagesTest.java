package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.testing.FormToken.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Community;
import org.linli.testing.DueJobs;
import org.linli.testing.IntegrationTest;
import org.linli.testing.Sql;
import org.linli.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The page of the holidays, and a year that comes in by it. */
@IntegrationTest
class YearPagesTest {

  private static final String CSV = "date,name,off\n2031-01-01,元旦,true\n";

  @Autowired private MockMvc http;
  @Autowired private Town town;
  @Autowired private DueJobs jobs;

  @Value("${spring.datasource.url}")
  private String url;

  private Authentication administrator;

  @BeforeEach
  void arrive() {
    administrator = Town.token(town.actor(Community.ROOT, "administrator").accountId());
  }

  /** Classes of tests share a database; the next one finds the notices that are shipped. */
  @AfterEach
  void takeBack() {
    jobs.run();
    Sql.of(url).list("with gone as (delete from calendar.notice returning year) select 1");
  }

  @Test
  void everyYearIsShownDayByDay() throws Exception {
    var page = page("/calendar/years");
    assertThat(page)
        .contains("2026 年", "放假 33 天，调休上班 6 天", "10 月 10 日（周六）", "随程序带来")
        .contains("2027 年的通知还没有导入", "9 月 11 日（周五）17:30 前", "还剩 3 个工作日");
    assertThat(page("/calendar/years?show=2007")).contains("12 月 30 日（周六）");
    assertThat(page("/calendar/years?show=nonsense")).contains("放假 33 天");
  }

  @Test
  void fileInTheEncodingOfSpreadsheetsComesIn() throws Exception {
    var answer = send("2031", "", CSV.getBytes(Charset.forName("GB18030")));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/calendar/years?show=2031");
    assertThat(page("/calendar/years?show=2031"))
        .contains("1 月 1 日（周三）", "元旦", "放假 1 天，调休上班 0 天", "重算了 0 个时限");
  }

  @Test
  void whatIsWrongInAFileIsCorrectedInTheField() throws Exception {
    var wrong = CSV + "2031-02-30,春节,true\n2033-01-01,元旦,true\n";
    var answer = send("2031", "", wrong.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("第 3 行“2031-02-30,春节,true”", "不是 2031 年的日子", "2031-01-01,元旦,true");
  }

  private MockHttpServletResponse send(String year, String days, byte[] file) throws Exception {
    return answer(
        multipart("/calendar/years")
            .file(new MockMultipartFile("file", "days.csv", "text/csv", file))
            .param("year", year)
            .param("days", days)
            .param("_key", UUID.randomUUID().toString())
            .with(csrf())
            .with(authentication(administrator)));
  }

  private String page(String path) throws Exception {
    var answer = answer(get(path).with(authentication(administrator)));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
    return http.perform(request).andReturn().getResponse();
  }
}
