package org.linli.directory.people;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.kernel.Mask;
import org.linli.platform.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register as the rows of a spreadsheet, in the columns of {@link PeopleColumn}. */
@Repository
class ExportQueries {

  private final JdbcClient jdbc;
  private final Documents documents;

  ExportQueries(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /** Those who live there, each with the dwelling they live in and what they own or rent of it. */
  List<List<String>> rows(long communityId, Messages t, boolean full) {
    return jdbc.sql(
            """
            select p.person_id, p.reference, p.name, p.phone, p.document_kind, p.document_sealed,
              p.sex, p.born_on, p.moved_in_on, p.relation, b.name as building, u.name as unit,
              d.number as door, h.label, d.exclusive_area, d.area_source,
              coalesce(o.kind, case when t.tenancy_id is not null then 'tenant' end) as kind,
              o.share_of, o.share_in
            from directory.person p
            left join directory.household h
              on h.community_id = p.community_id and h.household_id = p.household_id
            left join directory.ownership o
              on o.community_id = p.community_id and o.person_id = p.person_id and o.until is null
              and (h.dwelling_id is null or o.dwelling_id = h.dwelling_id)
            left join directory.tenancy t
              on t.community_id = p.community_id and t.person_id = p.person_id and t.until is null
              and o.ownership_id is null
              and (h.dwelling_id is null or t.dwelling_id = h.dwelling_id)
            left join directory.dwelling d on d.community_id = p.community_id
              and d.dwelling_id = coalesce(h.dwelling_id, o.dwelling_id, t.dwelling_id)
            left join directory.local_area b
              on b.community_id = d.community_id and b.area_id = d.building_id
            left join directory.local_area u
              on u.community_id = d.community_id and u.area_id = d.unit_id
            where p.community_id = :community and p.merged_into is null
              and p.moved_out_on is null and p.deceased_on is null
            order by b.number, u.number, d.floor, d.number, h.label, p.relation <> 'self', p.person_id
            """)
        .param("community", communityId)
        .query((row, index) -> cells(row, t, full))
        .list();
  }

  private List<String> cells(ResultSet row, Messages t, boolean full) throws SQLException {
    var id = row.getObject("person_id", UUID.class);
    var cells = new ArrayList<String>();
    var reference = row.getString("reference");
    cells.add(reference == null ? "#" + id : reference);
    cells.add(full ? text(row, "name") : Mask.name(text(row, "name")));
    var phone = text(row, "phone");
    cells.add(full || phone.isEmpty() ? phone : Mask.phone(phone));
    cells.add(choice(row, "document_kind", PeopleColumn.DOCUMENT_KIND, t));
    var sealed = row.getBytes("document_sealed");
    var number = sealed == null ? "" : documents.open(id, sealed);
    cells.add(full || number.isEmpty() ? number : Mask.idNumber(number));
    cells.add(choice(row, "sex", PeopleColumn.SEX, t));
    cells.add(full ? text(row, "born_on") : "");
    cells.add(text(row, "moved_in_on"));
    cells.add(text(row, "building"));
    cells.add(text(row, "unit"));
    cells.add(text(row, "door"));
    cells.add(text(row, "label"));
    cells.add(choice(row, "relation", PeopleColumn.RELATION, t));
    var area = row.getString("exclusive_area");
    cells.add(area == null ? "" : BigDecimal.valueOf(Long.parseLong(area), 2).toPlainString());
    cells.add(choice(row, "area_source", PeopleColumn.AREA_SOURCE, t));
    cells.add(choice(row, "kind", PeopleColumn.OWNERSHIP, t));
    var share = row.getString("share_of");
    cells.add(share == null ? "" : share + "/" + row.getString("share_in"));
    return cells;
  }

  private static String choice(ResultSet row, String column, PeopleColumn of, Messages t)
      throws SQLException {
    var code = row.getString(column);
    return code == null ? "" : t.text(of.texts() + code);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
