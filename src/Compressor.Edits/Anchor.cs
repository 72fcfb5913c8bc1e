namespace Compressor.Edits;

/// <summary>A place in the picture.</summary>
public enum Anchor
{
    Middle,
    Top,
    Bottom,
    Left,
    Right,
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
}

public static class Anchors
{
    /// <summary>For people, after "in": "the top left corner".</summary>
    public static string Name(this Anchor anchor, Language language) => anchor switch
    {
        Anchor.Middle => language.Say("middle", "中间"),
        Anchor.Top => language.Say("top", "上方"),
        Anchor.Bottom => language.Say("bottom", "下方"),
        Anchor.Left => language.Say("left", "左边"),
        Anchor.Right => language.Say("right", "右边"),
        Anchor.TopLeft => language.Say("top left", "左上角"),
        Anchor.TopRight => language.Say("top right", "右上角"),
        Anchor.BottomLeft => language.Say("bottom left", "左下角"),
        Anchor.BottomRight => language.Say("bottom right", "右下角"),
        _ => throw new ArgumentOutOfRangeException(nameof(anchor)),
    };

    /// <summary>The name in a draft; null: there is no such place.</summary>
    public static Anchor? Find(string name) => Enum.GetValues<Anchor>().Cast<Anchor?>().FirstOrDefault(anchor => anchor!.Value.Name(Language.English) == name);

    /// <summary>-1 at the left, 0 in the middle, 1 at the right.</summary>
    public static int Across(this Anchor anchor) => anchor switch
    {
        Anchor.Left or Anchor.TopLeft or Anchor.BottomLeft => -1,
        Anchor.Right or Anchor.TopRight or Anchor.BottomRight => 1,
        _ => 0,
    };

    /// <summary>-1 at the top, 0 in the middle, 1 at the bottom.</summary>
    public static int Down(this Anchor anchor) => anchor switch
    {
        Anchor.Top or Anchor.TopLeft or Anchor.TopRight => -1,
        Anchor.Bottom or Anchor.BottomLeft or Anchor.BottomRight => 1,
        _ => 0,
    };

    /// <param name="across">-1, 0 or 1, as <see cref="Across"/>.</param>
    /// <param name="down">-1, 0 or 1, as <see cref="Down"/>.</param>
    public static Anchor At(int across, int down) => Enum.GetValues<Anchor>().Single(anchor => anchor.Across() == across && anchor.Down() == down);
}
