namespace Compressor.Workflows;

/// <summary>
/// What an instance may have to wait for besides its turn, for engines that let so many instances run at a time: lanes, of which each takes a few. One that waits for its
/// lane keeps no instance of another lane waiting. Instances that share a lane share their turns too. Called by several threads.
/// </summary>
public interface ILanes
{
    /// <summary>Called with the name of what instances may wait for (see <see cref="TryEnter"/>) when there may be room in it.</summary>
    Action<string>? Opened { get; set; }

    /// <summary>The lanes that an instance needs, from its input; most need none. Kept with the instance: names without spaces.</summary>
    IReadOnlyList<string> Of(object? input);

    /// <summary>Asks for a place in each lane.</summary>
    /// <param name="lanes">Of <see cref="Of"/>, maybe in an earlier process.</param>
    /// <returns>Null: the instance may begin, and has its places until it leaves. Else the name of what it waits for.</returns>
    string? TryEnter(string instanceId, IReadOnlyList<string> lanes);

    /// <summary>The instance needs its places no more, or waits for them no more.</summary>
    void Leave(string instanceId);
}
