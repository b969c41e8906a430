-- A little of everything that an installation of step 1 held.
insert into directory.area values
  (2, '420000000000', '湖北省', 1, 'cn.42', 42, 0, 0, 0),
  (3, '420100000000', '武汉市', 2, 'cn.42.4201', 42, 4201, 0, 0),
  (4, '420102000000', '江岸区', 3, 'cn.42.4201.420102', 42, 4201, 420102, 0),
  (5, '420102003000', '一元街道', 4, 'cn.42.4201.420102.420102003', 42, 4201, 420102, 420102003),
  (6, '420102003004', '三阳社区', 5, 'cn.42.4201.420102.420102003.420102003004', 42, 4201, 420102, 420102003);
select setval('directory.area_id_seq', 6);
insert into directory.community values (6, '三阳', '02700001234', '2026-01-01');
insert into directory.organization values
  (6, '00000000-0000-7000-8000-000000000001', '江汉里电工服务队', 'self-organized', '2026-01-01');
insert into directory.area_import values
  (1, '00000000-0000-7000-8000-000000000002', 'areas.csv', repeat('a', 64), 5, 5, 0, 0, '[]',
   '00000000-0000-7000-8000-000000000003', '2026-01-01');
insert into access.account values
  ('00000000-0000-7000-8000-000000000003', '19000001001', '陈管理', false, '2026-01-01'),
  ('00000000-0000-7000-8000-000000000004', '19000001002', '李秀清', true, '2026-01-01');
insert into access.role_grant values
  ('00000000-0000-7000-8000-000000000003', 1, 'administrator', null, null, '2026-01-01'),
  ('00000000-0000-7000-8000-000000000004', 6, 'community-worker', null,
   '00000000-0000-7000-8000-000000000003', '2026-01-01');
insert into access.login_code values
  ('19000001002', 'x', '2026-01-01', '2026-01-02', 0, null);
insert into needs.number_counter values (6, 2026, 1);
insert into needs.need values
  (6, '00000000-0000-7000-8000-000000000005', 2026, 1, 'CLOSED', 'housing', '路灯不亮', true,
   '00000000-0000-7000-8000-000000000004', 'WEB', '2026-01-01', '2026-01-02', '2026-01-03',
   'needs/clocks@2026-01-01', 3);
insert into needs.statement values
  (6, '00000000-0000-7000-8000-000000000005', '路灯不亮', '3 栋', '李', '19000001002');
insert into needs.step values
  (6, '00000000-0000-7000-8000-000000000005', 1, 'RAISE', 'RAISED', true,
   '00000000-0000-7000-8000-000000000004', 'WEB', '2026-01-01');
insert into needs.step_note values
  (6, '00000000-0000-7000-8000-000000000005', 1, true, 'x', 'y', 'z');
insert into matching.claim values
  (6, '00000000-0000-7000-8000-000000000005', 2026, 1, '00000000-0000-7000-8000-000000000001',
   '00000000-0000-7000-8000-000000000004', '2026-01-01', '2026-01-02', '2026-01-03');
insert into evaluation.rating values
  (6, '00000000-0000-7000-8000-000000000005', 1, 'SATISFIED',
   '00000000-0000-7000-8000-000000000004', '2026-01-03');
insert into evaluation.rating_note values
  (6, '00000000-0000-7000-8000-000000000005', 1, '谢谢');
insert into evidence.outbox values
  (6, '00000000-0000-7000-8000-000000000006', 'needs.closed', '{}', '2026-01-03');
insert into files.file values
  (6, repeat('b', 64), 'lamp.jpg', 'image/jpeg', 10, 'needs:verify',
   '00000000-0000-7000-8000-000000000004', '2026-01-01');
insert into home.month_tally values (6, '2026-01-01', true, 1, 1);
insert into web.command values
  (6, '00000000-0000-7000-8000-000000000004', 'key-of-a-form', 'x', '2026-01-01', 303, '/', null);
insert into platform.inbox values
  (6, '00000000-0000-7000-8000-000000000007', 'home.month-tally', '2026-01-01');
insert into platform.session values
  (repeat('c', 36), repeat('d', 36), 0, 0, 1800, 0, '00000000-0000-7000-8000-000000000004');
