using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Api.Page;

/// <summary>Where the bytes of a video go when it is sent to this host.</summary>
internal sealed class Whereabouts(ApiOptions options, StorageOptions storage, INemoEndpoint? backend = null)
{
    /// <summary>True: the backend is on this host's own machine.</summary>
    public bool RendersHere => backend is null or { ApiUrl.IsLoopback: true };

    /// <summary>The host name of another company's or machine's service that gets the video; null: there is none.</summary>
    public string? SentTo => !RendersHere ? backend!.ApiUrl.Host
        : options.LocalOnly is true && storage.IsAzure ? storage.BlobServiceUri?.Host ?? "Azure Storage"
        : null;

    public Place Place => SentTo is not null ? Place.Backend : options.LocalOnly is true ? Place.Machine : Place.Server;
}

/// <summary>Where videos go.</summary>
internal enum Place
{
    /// <summary>Nowhere: host, store and backend are on the user's own machine.</summary>
    Machine,

    /// <summary>To the machine that answers, and no further.</summary>
    Server,

    /// <summary>On to another host.</summary>
    Backend,
}
