package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrators of the instance. */
interface InstanceMemberMessagesV1 {
  record ListIAMMemberRolesResponse(ListDetailsV1 details, List<String> roles) {}

  record ListIAMMembersRequest(
      @Nullable Paging query, List<MemberQueryV1> queries, MembersV1.SortingColumn sortingColumn) {}
}
