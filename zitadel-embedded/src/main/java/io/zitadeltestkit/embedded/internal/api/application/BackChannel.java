package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.uri.OutgoingUrl;
import io.zitadeltestkit.embedded.internal.version.Difference;
import io.zitadeltestkit.embedded.internal.version.Profile;

/** The URL at which an application is notified of ended sessions. */
final class BackChannel {
  private BackChannel() {}

  /** Throws a fault if the server does not call this address; an empty one is allowed. */
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
