namespace Compressor.Core.Retention;

/// <summary>Where to look for what is old, in a store that can be searched by the beginning of an id and not by age.</summary>
public interface IIdRanges
{
    /// <summary>Beginnings of ids: together they take in all that were made before a given time. None begins with another.</summary>
    IReadOnlyList<string> MadeBefore(DateTimeOffset time);
}
