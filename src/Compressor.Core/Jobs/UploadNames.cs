namespace Compressor.Core.Jobs;

/// <summary>How files that came through the API are named in the uploads' container. Other blobs there are the users' own.</summary>
public static class UploadNames
{
    /// <summary>Before a ticket's id and its file name.</summary>
    public const string Tickets = "tickets/";
}
