package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.signin.SignInFlow;
import java.util.Map;
import java.util.Optional;

/** Asks for the code that a device without a browser shows. */
final class DeviceStep implements Step {
  private static final String TITLE = "Connect a device";

  private final SignInFlow flow;

  DeviceStep(SignInFlow flow) {
    this.flow = flow;
  }

  @Override
  public HttpAnswer show(Visit visit) {
    return Pages.of(visit, "device", TITLE, values(visit));
  }

  @Override
  public HttpAnswer submit(Visit visit) {
    Optional<String> requestId =
        flow.findDevice(visit.instance(), visit.field(Fields.USER_CODE).strip());
    return requestId
        .map(
            id ->
                HttpAnswer.seeOther(
                    PagePaths.with(PagePaths.LOGIN, Map.of(Fields.AUTH_REQUEST, id))))
        .orElseGet(
            () ->
                Pages.again(
                    visit,
                    "device",
                    TITLE,
                    values(visit),
                    "This code is unknown, or has expired. Check it, or let the device show"
                        + " another one."));
  }

  private static Map<String, String> values(Visit visit) {
    return Map.of("action", PagePaths.DEVICE, "userCode", visit.field(Fields.USER_CODE));
  }
}
