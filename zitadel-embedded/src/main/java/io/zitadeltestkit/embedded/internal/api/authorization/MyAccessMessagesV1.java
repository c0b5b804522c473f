package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.administrator.MembershipV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgQueryV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgQueryV1.OrgFieldName;
import io.zitadeltestkit.embedded.internal.api.organization.OrgV1;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about the caller's roles and grants. */
interface MyAccessMessagesV1 {
  record PermissionsResponse(List<String> result) {}

  record ListMyMembershipsRequest(@Nullable Paging query, List<MembershipV1.Query> queries) {}

  record ListMyUserGrantsResponse(ListDetailsV1 details, List<UserGrant> result) {}

  record UserGrant(
      String orgId,
      String projectId,
      String userId,
      List<String> roles,
      String orgName,
      String grantId,
      DetailsV1 details,
      String orgDomain,
      String projectName,
      String projectGrantId,
      List<String> roleKeys,
      UserTypeV1 userType,
      UserGrantStateV1 state) {}

  record ListMyProjectOrgsRequest(
      @Nullable Paging query, List<OrgQueryV1> queries, OrgFieldName sortingColumn) {}

  record ListMyProjectOrgsResponse(ListDetailsV1 details, List<OrgV1> result) {}
}
