package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.organization.OrgQueryV1.OrgFieldName;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1.Phone;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1.Profile;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organizations of the instance. */
interface AdminOrgMessagesV1 {
  record IsOrgUniqueRequest(@Length(max = 200) String name, @Length(max = 200) String domain) {}

  record IsOrgUniqueResponse(boolean isUnique) {}

  record ListOrgsRequest(
      @Nullable Paging query, OrgFieldName sortingColumn, List<OrgQueryV1> queries) {}

  record ListOrgsResponse(ListDetailsV1 details, List<OrgV1> result) {}

  @OneOf(
      value = "User",
      of = {"human"},
      required = true)
  record SetUpOrgRequest(@Required @Nullable Org org, @Nullable Human human, List<String> roles) {
    record Org(@Length(min = 1, max = 200) String name, @Length(max = 200) String domain) {}

    record Human(
        @Length(min = 1, max = 200) String userName,
        @Required @Nullable Profile profile,
        @Required @Nullable Email email,
        @Nullable Phone phone,
        String password) {
      @Override
      public String toString() {
        return "Human[" + userName + "]";
      }

      record Email(
          @io.zitadeltestkit.embedded.internal.validation.Email String email,
          boolean isEmailVerified) {}
    }
  }

  record SetUpOrgResponse(DetailsV1 details, String orgId, String userId) {}
}
