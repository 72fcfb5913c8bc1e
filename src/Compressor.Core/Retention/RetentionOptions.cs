using Microsoft.Extensions.Configuration;

namespace Compressor.Core.Retention;

/// <summary>Setting <c>Data:Retention</c>: everything that belongs to a job is kept for this long after its last change, then deleted.</summary>
/// <param name="Age">Follow-ups are possible for as long.</param>
public sealed record RetentionOptions(TimeSpan Age)
{
    public const string Key = "Data:Retention";

    /// <summary>
    /// Idempotency keys are promised to work for 24 hours, and Event Grid retries a delivery for as long; the job of the first
    /// delivery is what distinguishes a retry from a new event.
    /// </summary>
    public static readonly TimeSpan Least = TimeSpan.FromDays(1);

    public static readonly TimeSpan Most = TimeSpan.FromDays(3650);

    /// <summary>
    /// Of uploads and results. A day longer, because they are a little older than the job's last change: no job exists without its files.
    /// On Azure lifecycle rules of the storage account remove them, by the same figure (infra/modules/storage.bicep).
    /// </summary>
    public TimeSpan FileAge => Age + TimeSpan.FromDays(1);

    /// <exception cref="InvalidOperationException">The setting is not a time span, or is out of bounds; the message says which.</exception>
    public static RetentionOptions From(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } text) return new RetentionOptions(TimeSpan.FromDays(7));
        if (!TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var age))
            throw new InvalidOperationException($"{Key} is not a time; write 7 days as 7.00:00:00.");
        return age >= Least && age <= Most
            ? new RetentionOptions(age)
            : throw new InvalidOperationException($"{Key} is {age}; set at least {Least} (a day: idempotency keys are kept as long) and at most {Most}.");
    }
}
