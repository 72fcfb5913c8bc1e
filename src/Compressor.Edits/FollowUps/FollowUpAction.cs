namespace Compressor.Edits;

/// <summary>What a follow-up does with all that was asked before it.</summary>
public enum FollowUpAction
{
    /// <summary>What it names changes, the rest stays.</summary>
    None,

    /// <summary>The last change is taken back.</summary>
    Undo,

    /// <summary>Everything is taken back.</summary>
    StartOver,

    /// <summary>The same is done to another file.</summary>
    SameAgain,
}
