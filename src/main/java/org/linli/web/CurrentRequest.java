package org.linli.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Channel;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.platform.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Reads from a request who is asking, about which community, and how the page should look. */
@Component
class CurrentRequest {

  static final String ELDER_COOKIE = "mode";
  static final String LANGUAGE_COOKIE = "language";
  private static final String MEMBER = CurrentRequest.class.getName() + ".member";

  private final Members members;
  private final Communities communities;
  private final Languages languages;
  private final Assets assets;
  private final KeptForms kept;
  private final List<MenuSource> menus;
  private final Clock clock;
  private final boolean demo;
  private final int offlineDays;

  CurrentRequest(
      Members members,
      Communities communities,
      Languages languages,
      Assets assets,
      KeptForms kept,
      List<MenuSource> menus,
      Clock clock,
      @Value("${linli.demo.enabled}") boolean demo,
      @Value("${linli.web.offline}") boolean offline,
      @Value("${linli.web.offline-days}") int offlineDays) {
    this.members = members;
    this.communities = communities;
    this.languages = languages;
    this.assets = assets;
    this.kept = kept;
    this.menus = menus;
    this.clock = clock;
    this.demo = demo;
    this.offlineDays = offline ? offlineDays : 0;
  }

  Layout layout(HttpServletRequest request) {
    var community = communityIfAny(request).orElse(Community.ROOT);
    var member = member(request);
    var grants = member.map(known -> members.grants(known, community)).orElse(Grants.none());
    return new Layout(
        languages.in(cookie(request, LANGUAGE_COOKIE).orElse("zh")),
        pathAndQuery(request),
        community,
        member,
        grants,
        community.id() == Community.ROOT_ID
            ? above(request, member).orElseGet(() -> StaffMenu.of(menus, community, grants))
            : StaffMenu.of(menus, community, grants),
        cookie(request, ELDER_COOKIE)
            .map("elder"::equals)
            .orElse(member.map(Member::elder).orElse(false)),
        member
            .flatMap(known -> ProxyMode.of(request, clock.instant()))
            .filter(
                mode ->
                    mode.communityId() != community.id()
                        || grants.permissions().contains(ProxyMode.PERMISSION)),
        demo,
        offlineDays,
        csrf(request),
        kept.mark(member.map(Member::accountId)),
        assets);
  }

  /** On a page about a street, what its officers and departments open there. */
  private Optional<StaffMenu> above(HttpServletRequest request, Optional<Member> member) {
    var area =
        Optional.ofNullable(pathVariables(request).get("area")).flatMap(communities::areaByCode);
    return member.flatMap(
        known ->
            area.map(
                place -> StaffMenu.of(menus, place, members.grants(known, place)).above(place)));
  }

  /** The actor, or a refusal that leads to the log-in or says why not. */
  Actor actor(HttpServletRequest request) {
    var community = place(request);
    var integration = BearerToken.bearer(request);
    if (integration.isPresent()) {
      return actor(integration.get(), community);
    }
    var member = loggedIn(request);
    var grants = members.grants(member, community);
    if (grants.permissions().isEmpty()) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    return actor(member, community, grants, request);
  }

  private static Actor actor(Integration integration, Community community) {
    var grants = integration.grants(community);
    if (grants.permissions().isEmpty()) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    return new Actor(
        integration.accountId(), Scope.of(community.id()), Channel.API, Optional.empty(), grants);
  }

  /** Whoever is logged in, with or without a role anywhere. */
  Member loggedIn(HttpServletRequest request) {
    return member(request).orElseThrow(() -> new Refused(KernelError.LOGIN_REQUIRED));
  }

  /** Whether what was refused may be open after a log-in with two factors. */
  boolean couldDoMore(HttpServletRequest request) {
    return member(request).filter(Member::couldDoMore).isPresent();
  }

  Visitor visitor(HttpServletRequest request) {
    var community = community(request);
    var actor =
        member(request)
            .map(known -> actor(known, community, members.grants(known, community), request))
            .filter(known -> !known.grants().permissions().isEmpty());
    return new Visitor(actor, actor.isPresent() ? Optional.empty() : neighbourIfAny(request));
  }

  /** The neighbour, or a refusal that leads to the log-in or says why not. */
  Neighbour neighbour(HttpServletRequest request) {
    if (BearerToken.bearer(request).isPresent()) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    loggedIn(request);
    return neighbourIfAny(request).orElseThrow(() -> new Refused(KernelError.FORBIDDEN));
  }

  /** Of several communities the first. */
  private Optional<Neighbour> neighbourIfAny(HttpServletRequest request) {
    var community = community(request);
    return member(request)
        .flatMap(
            known ->
                known.openRoles().stream()
                    .map(Member.Role::areaId)
                    .filter(id -> id != community.id())
                    .distinct()
                    .sorted()
                    .flatMap(id -> communities.withId(id).stream())
                    .map(home -> neighbour(known, home, community, request))
                    .filter(it -> !it.actor().grants().permissions().isEmpty())
                    .findFirst());
  }

  private Neighbour neighbour(
      Member member, Community home, Community community, HttpServletRequest request) {
    var grants = members.grantsAtNeighbours(member, home);
    return new Neighbour(actor(member, community, grants, request), home);
  }

  Community community(HttpServletRequest request) {
    return communityIfAny(request).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private Actor actor(
      Member member, Community community, Grants grants, HttpServletRequest request) {
    var proxy =
        ProxyMode.of(request, clock.instant())
            .filter(mode -> mode.communityId() == community.id())
            .filter(mode -> grants.permissions().contains(ProxyMode.PERMISSION))
            .map(ProxyMode::personId);
    return new Actor(
        member.accountId(),
        Scope.of(community.id()),
        proxy.isPresent() ? Channel.PROXY : isApi(request) ? Channel.API : Channel.WEB,
        proxy,
        grants);
  }

  static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /** Loaded once a request: roles taken away count from the next request on. */
  @SuppressWarnings("unchecked")
  private Optional<Member> member(HttpServletRequest request) {
    var known = (Optional<Member>) request.getAttribute(MEMBER);
    if (known == null) {
      known = authentication(request).flatMap(this::member);
      request.setAttribute(MEMBER, known);
    }
    return known;
  }

  private Optional<Member> member(Authentication authentication) {
    return authentication.getPrincipal() instanceof UUID accountId
        ? members.find(accountId).map(member -> member.as(strength(authentication)))
        : Optional.empty();
  }

  private static Strength strength(Authentication authentication) {
    return authentication.getAuthorities().stream()
        .filter(Strength.class::isInstance)
        .map(Strength.class::cast)
        .findFirst()
        .orElse(Strength.PHONE);
  }

  /** Who the session says it is, unless it has lived for as long as it may. */
  private Optional<Authentication> authentication(HttpServletRequest request) {
    var over = LogInRecord.of(request).filter(login -> !clock.instant().isBefore(login.until()));
    over.ifPresent(login -> request.getSession().invalidate());
    return over.isPresent()
        ? Optional.empty()
        : Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
  }

  private Optional<Community> communityIfAny(HttpServletRequest request) {
    return Optional.ofNullable(pathVariables(request).get("community"))
        .flatMap(communities::byCode);
  }

  /** The community of a page, or the area above communities that it is about. */
  private Community place(HttpServletRequest request) {
    var variables = pathVariables(request);
    if (variables.containsKey("community")) {
      return community(request);
    }
    return variables.containsKey("area")
        ? communities
            .areaByCode(Objects.requireNonNull(variables.get("area")))
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND))
        : Community.ROOT;
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> pathVariables(HttpServletRequest request) {
    var variables =
        (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return Objects.requireNonNullElse(variables, Map.of());
  }

  static String pathAndQuery(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
