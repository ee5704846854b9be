package dev.tunewise.catalog;

/**
 * What renting a GPU costs.
 *
 * @param gpu such as {@code H100 SXM}
 * @param memoryGigabytes of one GPU
 * @param provider who rents it out
 * @param tier such as {@code on-demand} or {@code spot}
 * @param usdPerGpuHour for one GPU
 * @param minimumGpus rented together; one instance is so many
 */
public record GpuPrice(
    String gpu,
    int memoryGigabytes,
    String provider,
    String tier,
    double usdPerGpuHour,
    int minimumGpus,
    AsOf asOf,
    String source) {
  public GpuPrice {
    if (minimumGpus < 1 || !Price.HOSTING_PER_HOUR.isLegal(usdPerGpuHour * minimumGpus)) {
      throw new IllegalArgumentException(minimumGpus + " GPUs at " + usdPerGpuHour + " an hour");
    }
  }

  /** US dollars per hour of the smallest instance one can rent. */
  public double usdPerInstanceHour() {
    return usdPerGpuHour * minimumGpus;
  }
}
