package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.common.UserV1;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanProfileRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ProfileResponse;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveHumanAvatarRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.api.user.Person;
import io.zitadeltestkit.embedded.api.user.Profiles;
import io.zitadeltestkit.embedded.api.user.Profiles.Profile;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Human;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;

/** The names of people. */
final class ProfileCalls {
  private ProfileCalls() {}

  static ProfileResponse get(Call call, GetHumanProfileRequest request) {
    Human human = People.read(call, request.userId(), "QUERY-HNhb3", "QUERY-WLTce");
    return new ProfileResponse(details(call, request.userId()), UserV1.profile(human));
  }

  /** Returns the details of a user who is known to be there. */
  static V1Details details(Call call, String userId) {
    User user = UserReads.find(call, userId);
    return V1Details.of(user.stamp(), user.orgId());
  }

  static DetailsResponse update(Call call, UpdateHumanProfileRequest request) {
    Profile profile =
        new Profile(
            request.firstName(),
            request.lastName(),
            request.nickName(),
            request.displayName(),
            request.preferredLanguage(),
            request.gender().ordinal());
    Profiles.requireValid(profile);
    return call.write(
        tx -> {
          Person person =
              People.find(
                  call,
                  tx,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-3M9sd", "Profile not found"));
          return People.changed(Profiles.change(tx, person, profile));
        });
  }

  /** There never is one. */
  static DetailsResponse removeAvatar(Call call, RemoveHumanAvatarRequest request) {
    return call.write(
        tx ->
            People.happened(
                tx,
                People.find(
                        call,
                        tx,
                        request.userId(),
                        () -> Fault.notFound("USER-35N8f", "User could not be found"))
                    .user()));
  }
}
