-- As every other policy since the scope of one community is compared first: see ADR 0016.
alter policy published_rows on needs.summary_gram using
  (community_id::text = current_setting('app.communities', true)
   or array_position(string_to_array(current_setting('app.communities', true), ',')::bigint[], community_id) <> 0);
