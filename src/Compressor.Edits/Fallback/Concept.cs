namespace Compressor.Edits.Fallback;

/// <summary>What a word means to an edit, whatever word it is.</summary>
internal enum Concept
{
    // How a clause speaks.
    Negation, Told, Statement, Wish, Question, Only, Other,

    // What is done, or is to become of something.
    Keep, Remove, Gone, Dislike, Raise, Lower, Fit, Join, Show, Turn, Put, Back, Instead, Alter,

    // Sound.
    Sound, Hear, Voice, Silent, Quiet, Loud, Music, Channel, Ear, One, Both,

    // The file.
    File, Bytes, Huge, Light, Little, Least, Storage, Full, Transfer, Slow, Long, Quality, Fine, Much, How,

    // The picture.
    Picture, Side, AllSides, Top, Bottom, Left, Right, Middle, Bar, Black, Blur, Shape, Tall, Wide, Phone, Width, Height, Longest, Sky, Ground, Mirror, Writing, Backwards, Zoom,

    // Time.
    Pace, Fast, Start, End, After, Before, Everything, Photo, Video, OutOf, Under, Fade, Letters, TooLong, Unwanted, Size,

    // Titles, follow-ups, and what nobody can do.
    Title, Square, Forget, Last, Same, Treatment, Dub, Voicing, Vanish, Person, Retouch, Replace, Scenery, Colour, Times, Dimension, Careless,

    /// <summary>A digit.</summary>
    Number,
}
