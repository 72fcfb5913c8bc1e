namespace Compressor.Nemo;

/// <summary>Where the backend is. Read at each call, since a backend in this process gets its port late.</summary>
public interface INemoEndpoint
{
    Uri ApiUrl { get; }

    /// <summary>A token is only sent to the scope it was acquired from. The default is the address's origin.</summary>
    string TokenScope => ApiUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>The web site on which people open projects and register; null: there is none.</summary>
    Uri? WebUrl { get; }
}
