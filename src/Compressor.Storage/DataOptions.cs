using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Storage.DataOptions>]

namespace Compressor.Storage;

/// <summary>Settings <c>Data:*</c>.</summary>
public sealed record DataOptions : ISettings
{
    /// <summary>
    /// Idempotency keys are promised to work for 24 hours, and Event Grid retries a delivery for as long; the job of the first
    /// delivery is what distinguishes a retry from a new event.
    /// </summary>
    public const string LeastRetention = "1.00:00:00";
    public const string MostRetention = "3650.00:00:00";

    public static string Section => "Data";

    /// <summary>The folder for databases, files and keys. One <c>serve</c> may use it at a time; other commands each take a part of it, below <c>parts</c>.</summary>
    [DefaultText("`~/.local/share/compressor`")]
    public string? Directory { get; init; }

    /// <summary>How long an ended job is kept after its last change and can get follow-ups. Its upload and result go with it; on Azure, a day later.</summary>
    [Range(typeof(TimeSpan), LeastRetention, MostRetention)]
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(7);

    /// <summary>
    /// Age at which uploads and results of no job are deleted. On Azure it is that of all of them: lifecycle rules of the storage account remove them, by the same
    /// figure (infra/modules/storage.bicep). A day longer, because they are a little older than the job's last change: no job is there without its files.
    /// </summary>
    public TimeSpan FileAge => Retention + TimeSpan.FromDays(1);

    /// <summary>Absolute path of <see cref="Directory"/>.</summary>
    public string FullPath => Path.GetFullPath(Directory ?? Path.Combine(Home, "compressor"));

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    public IEnumerable<string> Check() =>
        Directory is null && Home.Length == 0 ? ["Data:Directory must be set: there is no home folder to keep data in."] : [];
}
