package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.uri.OutgoingUrl;
import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;

/** Whom an application wants to be told of ended sessions. */
final class BackChannel {
  private BackChannel() {}

  /** Ends with a fault if the server does not call such an address; an empty one is none. */
  static void require(Profile profile, String url) {
    if (url.isEmpty() || !profile.has(Difference.OUTGOING_ADDRESSES)) {
      return;
    }
    OutgoingUrl.require(
        profile.denied(),
        url,
        () ->
            Fault.invalidArgument(
                "PROJECT-iZL2Ac", "Errors.Project.App.Invalid.BackchannelLogoutURL"),
        () ->
            Fault.invalidArgument(
                "PROJECT-msNebo", "Errors.Project.App.Blocked.BackchannelLogoutURL"));
  }
}
