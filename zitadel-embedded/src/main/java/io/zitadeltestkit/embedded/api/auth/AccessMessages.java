package io.zitadeltestkit.embedded.api.auth;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.MembershipV1;
import io.zitadeltestkit.embedded.api.v1.OrgQuery;
import io.zitadeltestkit.embedded.api.v1.OrgQuery.OrgFieldName;
import io.zitadeltestkit.embedded.api.v1.OrgV1;
import io.zitadeltestkit.embedded.api.v1.UserType;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers ask about their sessions, tokens, roles and grants. */
interface AccessMessages {
  /** Asks for what needs no saying. */
  record Nothing() {}

  record LanguagesResponse(List<String> languages) {}

  record ListMyMembershipsRequest(@Nullable Paging query, List<MembershipV1.Query> queries) {}

  record ListMyUserGrantsRequest(@Nullable Paging query) {}

  record ListMyUserGrantsResponse(ListDetailsV1 details, List<UserGrant> result) {}

  record UserGrant(
      String orgId,
      String projectId,
      String userId,
      List<String> roles,
      String orgName,
      String grantId,
      V1Details details,
      String orgDomain,
      String projectName,
      String projectGrantId,
      List<String> roleKeys,
      UserType userType) {}

  record ListMyProjectOrgsRequest(
      @Nullable Paging query, List<OrgQuery> queries, OrgFieldName sortingColumn) {}

  record ListMyProjectOrgsResponse(ListDetailsV1 details, List<OrgV1> result) {}

  record ListMyUserSessionsResponse() {}

  record ListMyRefreshTokensResponse(ListDetailsV1 details) {}

  record RevokeMyRefreshTokenRequest(@Length(min = 1, max = 200) String id) {}

  record PolicyResponse<V>(V policy) {}
}
