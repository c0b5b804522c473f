package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.desk.SeedPasswords;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.Wire;
import io.zitadeltestkit.embedded.internal.signin.SignInFlow;
import io.zitadeltestkit.embedded.internal.signin.SignInRequest;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pages that a person signs in with. They are plain HTML: they work without JavaScript, and a
 * test finds every field by its label.
 */
public final class SignInPages implements Wire {
  private final Function<HttpRequest, Instance> instances;
  private final SignInFlow flow;
  private final Map<String, Step> steps;

  /**
   * Pages of some instances.
   *
   * @param instances picks the instance of a request, or throws a fault
   * @param flow the requests of applications and devices
   * @param seeded the people to choose from
   */
  public SignInPages(
      Function<HttpRequest, Instance> instances, SignInFlow flow, SeedPasswords seeded) {
    this.instances = instances;
    this.flow = flow;
    NextStep next = new NextStep(flow);
    EntryStep entry = new EntryStep(next);
    steps =
        Map.ofEntries(
            Map.entry(PagePaths.ROOT, entry),
            Map.entry(PagePaths.ROOT + "/", entry),
            Map.entry(PagePaths.LOGIN, entry),
            Map.entry(PagePaths.ACCOUNTS, new AccountsStep(next)),
            Map.entry(PagePaths.LOGIN_NAME, new LoginNameStep(seeded)),
            Map.entry(PagePaths.PASSWORD, new PasswordStep(next)),
            Map.entry(PagePaths.CHANGE_PASSWORD, new ChangePasswordStep(next)),
            Map.entry(PagePaths.ONE_TIME_PASSWORD, new OneTimePasswordStep(next)),
            Map.entry(PagePaths.SIGNED_IN, new SignedInStep()),
            Map.entry(PagePaths.LOGOUT, new SignOutStep(flow)),
            Map.entry(
                PagePaths.SIGNED_OUT,
                new MessageStep("You are signed out", "You may close this window.")),
            Map.entry(PagePaths.DEVICE, new DeviceStep(flow)),
            Map.entry(PagePaths.CONSENT, new ConsentStep(next)),
            Map.entry(
                PagePaths.DEVICE_ALLOWED,
                new MessageStep("The device is connected", "You may go back to it.")),
            Map.entry(
                PagePaths.DEVICE_DENIED,
                new MessageStep("The device was refused", "You may close this window.")));
  }

  @Override
  public Optional<HttpAnswer> answer(HttpRequest request) {
    if (request.path().equals(PagePaths.STYLE)) {
      return Optional.of(Pages.style());
    }
    Step step = steps.get(request.path());
    return step == null ? Optional.empty() : Optional.of(answer(step, request));
  }

  private HttpAnswer answer(Step step, HttpRequest request) {
    try {
      Instance instance = instances.apply(request);
      String id = Visit.field(request, Fields.AUTH_REQUEST);
      Optional<SignInRequest> signIn =
          id.isEmpty() ? Optional.of(SignInRequest.NONE) : flow.find(instance, id);
      return signIn
          .map(found -> answer(step, new Visit(request, instance, found, Cookies.of(request))))
          .orElseGet(
              () ->
                  Pages.problem(
                      404,
                      "Sign-in not possible",
                      "This sign-in is unknown, or was finished already."));
    } catch (Fault fault) {
      return Pages.problem(
          fault.code().httpStatus(), "Sign-in not possible", fault.message() + ".");
    }
  }

  private static HttpAnswer answer(Step step, Visit visit) {
    return switch (visit.request().method()) {
      case "GET", "HEAD" -> step.show(visit);
      case "POST" ->
          isOwnForm(visit)
              ? step.submit(visit)
              : Pages.problem(
                  403,
                  "Sign-in not possible",
                  "This form was not sent from the sign-in page in this browser, or cookies are"
                      + " switched off.");
      default -> HttpAnswer.status(405).with("Allow", "GET, HEAD, POST");
    };
  }

  /** A form of another site can't know the secret in the browser's cookie. */
  private static boolean isOwnForm(Visit visit) {
    String known = visit.cookies().forms();
    return !known.isEmpty()
        && MessageDigest.isEqual(
            known.getBytes(StandardCharsets.UTF_8),
            visit.field(Fields.FORMS).getBytes(StandardCharsets.UTF_8));
  }
}
