package io.zitadeltestkit.client.error;

/**
 * The caller is authenticated but has no sufficient role. Zitadel answers 403, or 404 {@code
 * AUTHZ-cdgFk} if the caller has no role at all.
 */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was tried, what came back and what to do
   * @param error the server's error
   */
  public PermissionDeniedException(String message, ApiError error) {
    super(message, error);
  }
}
