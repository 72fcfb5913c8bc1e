using Compressor.Storage;
using Microsoft.Extensions.Configuration;

namespace Compressor.Api;

/// <summary>Settings <c>Api:*</c>.</summary>
internal sealed record ApiOptions
{
    public const string Section = "Api";

    /// <summary>Source and callback URLs may name loopback and private addresses, and callbacks may be plain HTTP. For trusted networks only.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Only programs on this machine are served, and no page of another site: the host listens on loopback and asks for no sign-in.</summary>
    public bool LocalOnly { get; init; } = true;

    /// <summary>Host names, beside loopback, under which a <see cref="LocalOnly"/> host is reached.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Containers whose blobs may be a source.</summary>
    public required IReadOnlyList<string> SourceContainers { get; init; }

    /// <summary>The address under which users reach the API; null: that of each request.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How long an upload ticket may be used.</summary>
    public TimeSpan UploadLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a download URL may be used.</summary>
    public TimeSpan DownloadLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Between two signs of life on an event stream.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What Retry-After asks of clients that poll.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    public static ApiOptions From(IConfiguration configuration, bool localOnly)
    {
        var storage = StorageOptions.From(configuration);
        var options = new ApiOptions { LocalOnly = localOnly, SourceContainers = [storage.UploadsContainer] };
        var section = configuration.GetSection(Section);
        options = options with
        {
            AllowPrivateAddresses = section.GetValue(nameof(AllowPrivateAddresses), options.AllowPrivateAddresses),
            LocalOnly = section.GetValue(nameof(LocalOnly), options.LocalOnly),
            AllowedHosts = section.GetSection(nameof(AllowedHosts)).Get<string[]>() ?? options.AllowedHosts,
            SourceContainers = section.GetSection(nameof(SourceContainers)).Get<string[]>() ?? options.SourceContainers,
            PublicUrl = section.GetValue<Uri?>(nameof(PublicUrl)),
            UploadLifetime = section.GetValue(nameof(UploadLifetime), options.UploadLifetime),
            DownloadLifetime = section.GetValue(nameof(DownloadLifetime), options.DownloadLifetime),
            HeartbeatInterval = section.GetValue(nameof(HeartbeatInterval), options.HeartbeatInterval),
            PollInterval = section.GetValue(nameof(PollInterval), options.PollInterval),
        };
        return options.SourceContainers.Contains(storage.StateContainer, StringComparer.Ordinal)
            || options.SourceContainers.Contains(storage.ResultsContainer, StringComparer.Ordinal)
            ? throw new InvalidOperationException("Api:SourceContainers must not name the results or the state container.")
            : options;
    }
}
