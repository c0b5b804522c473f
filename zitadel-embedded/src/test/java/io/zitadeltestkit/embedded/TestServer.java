package io.zitadeltestkit.embedded;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server for the tests of a class, if the field is static, or for each test. It starts when it is
 * first used and is closed after the last test.
 *
 * <pre>{@code
 * @RegisterExtension private static final TestServer RUNNING = new TestServer();
 * private static final EmbeddedCalls admin = RUNNING.admin();
 * }</pre>
 */
public final class TestServer implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
  private final Supplier<EmbeddedZitadel> start;
  private @Nullable EmbeddedZitadel server;
  private boolean ofClass;

  /** A server with the defaults. */
  public TestServer() {
    this(EmbeddedZitadel::start);
  }

  /** A server with this start. */
  public TestServer(Supplier<EmbeddedZitadel> start) {
    this.start = start;
  }

  /** {@return the running server} */
  public synchronized EmbeddedZitadel zitadel() {
    EmbeddedZitadel running = server;
    if (running == null) {
      running = start.get();
      server = running;
    }
    return running;
  }

  /** {@return calls as the owner of the server's instance} */
  public EmbeddedCalls admin() {
    return EmbeddedCalls.asAdmin(zitadel());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    ofClass = true;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!ofClass) {
      close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // Nested classes share the field of the class around them.
    if (context.getRequiredTestClass().getEnclosingClass() == null) {
      close();
    }
  }

  private synchronized void close() {
    EmbeddedZitadel running = server;
    if (running != null) {
      running.close();
      server = null;
    }
  }
}
