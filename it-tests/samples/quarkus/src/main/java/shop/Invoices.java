package shop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Readers see invoices, writers add some. */
@Path("/invoices")
public class Invoices {
  @GET
  @RolesAllowed("reader")
  public String list() {
    return "42 invoices";
  }

  @POST
  @RolesAllowed("writer")
  public String add() {
    return "added";
  }
}
