/**
 * Given names that are common in Sweden, old and new, after what SCB publishes of the names that people bear and that children are
 * given. Not all: a name that is a word as well ("Per", "Jan", "Hans", "My", "Love", "Sky", "Linda") is one only with a last name.
 */

const women =
  'Agneta Agnes Aisha Alice Alicia Alma Alva Amanda Amina Amira Anette Angelica Anita Ann Anna Annika Astrid Asta Barbro Beatrice Berit Birgit Birgitta Britt Camilla Carina Cecilia Charlotte Christina Cornelia Ebba Edith Elin Elina Elisabet Elisabeth Ella Ellen Elsa Elvira Emelie Emilia Emma Ester Esther Eva Fadumo Fatima Fatma Felicia Filippa Freja Frida Gabriella Gunilla Gunnel Gun Hanna Hannah Hawa Hedda Helena Helene Hodan Ida Inger Ingegerd Ingela Ingrid Irene Iris Isabella Jasmine Jenny Jessica Johanna Josefin Julia Kajsa Karin Karolina Katarina Kerstin Khadija Klara Kristina Laila Lea Leah Leila Lena Leyla Lilly Linnea Linn Lisa Lisbeth Louise Lova Lovisa Madeleine Maja Malin Margareta Maria Mariam Marianne Marie Marta Mathilda Matilda Maryam Mikaela Moa Mona Märta Molly Monica Monika Nadia Nathalie Nellie Nicole Noor Nora Nova Olivia Pernilla Pia Rania Rebecka Rebecca Ronja Rut Ruth Saga Samira Sandra Sanna Sara Selma Signe Sigrid Siri Sofia Sofie Sonja Stella Stina Susanne Therese Tilda Tuva Tyra Ulla Ulrika Vera Victoria Viktoria Vilma Wilma Yasmin Ylva Yvonne Zahra Zainab Zeinab Åsa'
const men =
  'Abbas Abdi Abdirahman Abdul Abdullah Abdullahi Abdulkadir Adam Adnan Ahmad Ahmed Albin Alexander Alfred Ali Alfons Alvin Amin Amir Anders Andreas Anton Aron Arvid August Axel Bengt Benjamin Bertil Bilal Björn Bo Börje Carl Casper Charlie Christer Christian Christoffer Claes Conny Dani Daniel David Dennis Edvin Elias Elliot Emil Emin Erik Eric Fabian Fares Filip Folke Frank Fredrik Gabriel Gunnar Gustaf Gustav Göran Hamid Hamza Harry Hasan Hassan Henrik Henry Hugo Håkan Hussein Husein Ibrahim Ibrahim Isak Isac Ismail Ivar Jack Jacob Jakob Jamal Jens Jesper Jim Jimmy Joakim Joel Johan Johannes John Jonas Jonathan Josef Julian Jörgen Kalle Karim Karl Kenneth Kent Kevin Khaled Khalid Kim Kjell Krister Kristian Kristoffer Kurt Lars Lasse Leif Lennart Leo Leon Liam Linus Love Lucas Ludvig Lukas Magnus Mahad Mahamed Mahmoud Mahmud Malik Marcus Markus Martin Mathias Mats Matteo Mattias Max Maximilian Melker Melvin Mehmet Michael Mikael Milad Milo Mohamad Mohamed Mohammad Mohammed Muhammad Muhammed Morgan Mustafa Niklas Nils Noah Noel Oliver Ola Olof Olle Omar Oscar Oskar Osman Otto Ove Patrik Peter Pontus Rasmus Reza Rickard Rikard Robert Robin Roger Roland Rolf Said Salah Sam Sami Samir Samuel Sebastian Sigge Simon Sixten Stefan Sten Stig Sven Tage Theo Theodor Thomas Tim Tobias Tomas Tommy Tony Torbjörn Ulf Urban Valter Vidar Viggo Viktor Victor Vincent Wilhelm William Wilmer Yahya Yasin Yousef Youssef Yusuf Åke'
const words = new Set(['Love', 'Max', 'Urban', 'Saga', 'Nova', 'Said', 'Ann', 'Gun', 'Bo', 'Sam', 'Tim'])

const known = new Set([...women.split(' '), ...men.split(' ')])

/** A name beside a last name, where a word that looks the same is out of the question. */
export const isFirstName = (word: string) => known.has(word) || alsoWords.has(word)
const alsoWords = new Set(['Per', 'Jan', 'Hans', 'My', 'Linda', 'Nina', 'Arne', 'Sky', 'Pär', 'Mia'])

/** A name that stands alone. */
export const isFirstNameAlone = (word: string) => known.has(word) && !words.has(word)
