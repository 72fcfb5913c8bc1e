namespace Compressor.Core.Jobs;

/// <summary>Uploads that have not arrived whole.</summary>
public static class PartialUploads
{
    /// <summary>Of their private records.</summary>
    public const string Prefix = "partial-uploads/";

    /// <summary>How long the next piece is waited for; data is kept for a day at least.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public static string Key(string id) => Prefix + id;
}
