package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Administrators of organizations, projects and granted projects. */
interface MemberMessagesV1 {
  record ListUserMembershipsRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable Paging query,
      List<MembershipV1.Query> queries) {}

  record ListOrgMemberRolesRequest() {}

  record ListProjectMemberRolesRequest() {}

  record MemberRolesResponse(@Nullable ListDetailsV1 details, List<String> result) {}

  record ListProjectGrantMemberRolesRequest() {}

  record ListOrgMembersRequest(@Nullable Paging query, List<MemberQueryV1> queries) {}

  record AddOrgMemberRequest(@Length(min = 1, max = 200) String userId, List<String> roles) {}

  record UpdateOrgMemberRequest(@Length(min = 1, max = 200) String userId, List<String> roles) {}

  record RemoveOrgMemberRequest(@Length(min = 1, max = 200) String userId) {}

  record ListProjectMembersRequest(
      @Length(min = 1, max = 200) String projectId,
      @Nullable Paging query,
      List<MemberQueryV1> queries) {}

  record AddProjectMemberRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String userId,
      List<String> roles) {}

  record UpdateProjectMemberRequest(
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

  record AddProjectGrantMemberRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      @Length(min = 1, max = 200) String userId,
      List<String> roles) {}

  record UpdateProjectGrantMemberRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      @Length(min = 1, max = 200) String userId,
      List<String> roles) {}

  record RemoveProjectGrantMemberRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      @Length(min = 1, max = 200) String userId) {}
}
