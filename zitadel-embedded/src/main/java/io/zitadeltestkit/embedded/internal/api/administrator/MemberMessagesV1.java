package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Administrators of organizations, projects and granted projects. */
interface MemberMessagesV1 {
  record ListUserMembershipsRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable Paging query,
      List<MembershipV1.Query> queries) {}

  record MemberRolesResponse(@Nullable ListDetailsV1 details, List<String> result) {}

  record ListOrgMembersRequest(@Nullable Paging query, List<MemberQueryV1> queries) {}

  /** The roles that a user is to have. */
  record MemberRequest(@Length(min = 1, max = 200) String userId, List<String> roles) {}

  record ListProjectMembersRequest(
      @Length(min = 1, max = 200) String projectId,
      @Nullable Paging query,
      List<MemberQueryV1> queries) {}

  /** The roles that a user is to have on a project. */
  record ProjectMemberRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String userId,
      List<String> roles) {}

  record RemoveProjectMemberRequest(
      @Length(min = 1, max = 200) String projectId, @Length(min = 1, max = 200) String userId) {}

  record ListProjectGrantMembersRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      @Nullable Paging query,
      List<MemberQueryV1> queries) {}

  /** The roles that a user is to have on a granted project. */
  record ProjectGrantMemberRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      @Length(min = 1, max = 200) String userId,
      List<String> roles) {}

  record RemoveProjectGrantMemberRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      @Length(min = 1, max = 200) String userId) {}
}
